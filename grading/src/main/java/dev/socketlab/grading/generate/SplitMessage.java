package dev.socketlab.grading.generate;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;

/**
 * A message and where it is cut. Its last byte is a line end, for servers that need one.
 *
 * @param pieces none of them empty
 */
public record SplitMessage(List<List<Byte>> pieces) {

  private static final int MOST_PIECES = 4;
  private static final int MOST_BYTES = 12;

  /** What programs fail at: text and line ends, NUL, parts of UTF-8, invalid UTF-8. */
  private static final Arbitrary<Byte> BYTE =
      Arbitraries.frequencyOf(
          Tuple.of(3, Arbitraries.of((byte) 'a', (byte) '%', (byte) ' ')),
          Tuple.of(2, Arbitraries.of((byte) '\n', (byte) '\r', (byte) 0)),
          Tuple.of(2, Arbitraries.of((byte) 0xc3, (byte) 0xa4, (byte) 0xff)),
          Tuple.of(2, Arbitraries.bytes()));

  public SplitMessage {
    pieces = pieces.stream().map(List::copyOf).toList();
  }

  /** Messages of up to 49 bytes. */
  public static List<Shrinkable<SplitMessage>> some(int count, Random random) {
    Arbitrary<SplitMessage> messages =
        BYTE.list()
            .ofMinSize(1)
            .ofMaxSize(MOST_BYTES)
            .list()
            .ofMinSize(1)
            .ofMaxSize(MOST_PIECES)
            .map(SplitMessage::new);
    return ArbitrarySampler.some(count, messages, random);
  }

  /** The pieces, in the order in which they are sent. */
  public List<byte[]> sent() {
    return IntStream.range(0, pieces.size())
        .mapToObj(i -> bytes(pieces.get(i), i == pieces.size() - 1))
        .toList();
  }

  private static byte[] bytes(List<Byte> piece, boolean last) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    piece.forEach(bytes::write);
    if (last) {
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  /** The whole message. */
  public byte[] whole() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    sent().forEach(whole::writeBytes);
    return whole.toByteArray();
  }
}
