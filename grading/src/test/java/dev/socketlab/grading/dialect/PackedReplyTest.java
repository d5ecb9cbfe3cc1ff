package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PackedReplyTest {

  private static final SampleRequest SUM = SampleRequest.number("417 + 256", 673);

  private static byte[] integers(ByteOrder order, int... numbers) {
    ByteBuffer bits = ByteBuffer.allocate(numbers.length * Integer.BYTES).order(order);
    for (int number : numbers) {
      bits.putInt(number);
    }
    return bits.array();
  }

  @Test
  void theAnswerIsFoundInEitherByteOrder() {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      AnsweredSample first = AnsweredSample.in(integers(order, 417, 0, 673), SUM).orElseThrow();
      ReplyWording wording = ReplyWording.of(first, first);
      assertThat(wording.read(integers(order, 12, 1, -5))).isEqualTo("12 1 -5");
    }
  }

  @Test
  void aFloatingPointNumberIsFoundBehindOtherFields() {
    byte[] reply =
        ByteBuffer.allocate(16)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(0, (byte) 1)
            .putDouble(8, 673)
            .array();
    assertThat(AnsweredSample.in(reply, SUM)).isPresent();
  }

  @Test
  void textIsNotTakenForPackedNumbers() {
    assertThat(PackedReply.readings("no".getBytes(StandardCharsets.UTF_8))).isEmpty();
    AnsweredSample padded =
        AnsweredSample.in("673\0\0\0".getBytes(StandardCharsets.UTF_8), SUM).orElseThrow();
    assertThat(padded.packed()).isEmpty();
  }
}
