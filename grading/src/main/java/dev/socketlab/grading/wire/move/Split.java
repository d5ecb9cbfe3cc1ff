package dev.socketlab.grading.wire.move;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A line that the network has cut in two, or in several pieces of about the same size. */
public final class Split extends InPieces {

  private final String words;

  private Split(List<byte[]> pieces, String words) {
    super(pieces);
    this.words = words;
  }

  /** The last piece contains the line end and something before it. */
  public static Split into(int pieces, byte[] line) {
    int text = line.length - 1;
    return new Split(
        IntStream.range(0, pieces)
            .mapToObj(
                i ->
                    Arrays.copyOfRange(
                        line,
                        i * text / pieces,
                        i == pieces - 1 ? line.length : (i + 1) * text / pieces))
            .toList(),
        "sent a line in " + pieces + " pieces");
  }

  /** Cuts the line in two after {@code cut} bytes. */
  public static Split at(int cut, byte[] line) {
    return new Split(
        List.of(Arrays.copyOf(line, cut), Arrays.copyOfRange(line, cut, line.length)),
        "sent a line in two, cut after byte %d of %d".formatted(cut, line.length));
  }

  @Override
  public String words() {
    return words;
  }
}
