package dev.socketlab.grading.wire.move;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A message byte by byte, as typed into a terminal in raw mode. */
public final class Dribble extends InPieces {

  public Dribble(byte[] message) {
    this(message, 1);
  }

  /**
   * @param last how many bytes the last piece has
   */
  public Dribble(byte[] message, int last) {
    super(
        IntStream.rangeClosed(0, message.length - last)
            .mapToObj(
                i ->
                    Arrays.copyOfRange(
                        message, i, i == message.length - last ? message.length : i + 1))
            .toList());
  }

  @Override
  public String words() {
    return "sent a message byte by byte";
  }
}
