package dev.socketlab.grading.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageFramingTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Stream<MessageFraming> framings() {
    return Stream.of(
        Delimiter.LINE,
        Delimiter.of("\0"),
        Delimiter.of("\r\n.\r\n"),
        new LengthPrefix(FieldType.of("uint8").orElseThrow(), false),
        new LengthPrefix(FieldType.of("uint16-little").orElseThrow(), true),
        new LengthPrefix(FieldType.of("uint32").orElseThrow(), false),
        new DigitsPrefix(4, ""),
        new DigitsPrefix(0, ":"),
        new FixedLength(5));
  }

  @ParameterizedTest
  @MethodSource("framings")
  void whatWasFramedIsFoundAgainByteByByte(MessageFraming framing) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(framing.framed(bytes("hello")));
    int first = all.size();
    all.writeBytes(framing.framed(bytes("world")));
    byte[] sent = all.toByteArray();

    for (int length = 0; length < first; length++) {
      assertThat(framing.next(Arrays.copyOf(sent, length), 0, false)).as("%d", length).isEmpty();
    }
    MessageFraming.Frame hello = framing.next(sent, 0, false).orElseThrow();
    assertThat(hello.text()).isEqualTo("hello");
    assertThat(hello.end()).isEqualTo(first);
    assertThat(framing.next(sent, first, false).orElseThrow().text()).isEqualTo("world");
  }

  @Test
  void lengthsAreWrittenAsSaid() {
    FieldType little = FieldType.of("uint16-little").orElseThrow();

    assertThat(new LengthPrefix(little, false).framed(bytes("ab"))).containsExactly(2, 0, 'a', 'b');
    assertThat(new LengthPrefix(little, true).framed(bytes("ab"))).containsExactly(4, 0, 'a', 'b');
    assertThat(new DigitsPrefix(4, "").framed(bytes("ab"))).isEqualTo(bytes("0002ab"));
    assertThat(new DigitsPrefix(0, ":").framed(bytes("ab"))).isEqualTo(bytes("2:ab"));
  }

  @Test
  void aLengthThatIsNoneOrTooLargeIsNoMessageYet() {
    LengthPrefix four = new LengthPrefix(FieldType.of("uint32").orElseThrow(), true);

    assertThat(four.next(bytes("\377\377\377\377abc"), 0, false)).isEmpty();
    assertThat(four.next(bytes("\0\0\0\1abc"), 0, false)).as("less than itself").isEmpty();
    assertThat(new DigitsPrefix(4, "").next(bytes("00x1a"), 0, false)).isEmpty();
  }

  @Test
  void aStreamIsCompleteWhenItEnds() {
    assertThat(new WholeStream().next(bytes("abc"), 0, false)).isEmpty();
    assertThat(new WholeStream().next(bytes("abc"), 0, true).orElseThrow().text()).isEqualTo("abc");
  }

  @Test
  void aMessageThatDoesNotFitIsRejected() {
    assertThatThrownBy(() -> new FixedLength(2).framed(bytes("abc")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not fit in 2");
    FieldType one = FieldType.of("uint8").orElseThrow();
    assertThatThrownBy(() -> new LengthPrefix(one, false).framed(new byte[256]))
        .hasMessageContaining("256 does not fit in 1 bytes");
  }

  @Test
  void httpResponsesEndWhereTheirHeadersSay() {
    String counted = "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc";
    String chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n";
    for (String one : new String[] {counted, chunked}) {
      byte[] two = bytes(one + one);
      for (int length = 0; length < one.length(); length++) {
        assertThat(http(Arrays.copyOf(two, length), false)).as("%d", length).isEmpty();
      }
      assertThat(http(two, false).orElseThrow().end()).isEqualTo(one.length());
      assertThat(HttpResponse.parse(two, one.length(), false, false).orElseThrow().body())
          .isEqualTo(bytes("abc"));
    }
  }

  @Test
  void httpResponseWithoutALengthEndsWithTheConnection() {
    byte[] closed = bytes("HTTP/1.0 404 Not Found\nServer: x\n\ngone");

    assertThat(http(closed, false)).isEmpty();
    assertThat(HttpResponse.parse(closed, 0, false, true).orElseThrow().body())
        .isEqualTo(bytes("gone"));
  }

  @Test
  void whatIsNotHttpOrTooShortIsNoResponse() {
    assertThat(http(bytes("hello\r\n\r\n"), true)).isEmpty();
    assertThat(http(bytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), true)).isEmpty();
    assertThat(http(bytes(""), true)).isEmpty();
  }

  private static Optional<MessageFraming.Frame> http(byte[] bytes, boolean ended) {
    return new HttpFraming(false).next(bytes, 0, ended);
  }
}
