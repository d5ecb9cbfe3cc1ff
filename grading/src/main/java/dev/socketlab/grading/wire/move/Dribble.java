package dev.socketlab.grading.wire.move;

import java.util.stream.IntStream;

/** A message byte by byte, as typed into a terminal in raw mode. */
public final class Dribble extends InPieces {

  public Dribble(byte[] message) {
    super(IntStream.range(0, message.length).mapToObj(i -> new byte[] {message[i]}).toList());
  }

  @Override
  public String words() {
    return "sent a message byte by byte";
  }
}
