package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.Arrays;

/**
 * A client that is never heard of again in the middle of a line: its machine sleeps or has lost its
 * network, so that neither an end of stream nor a reset comes of it.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Abandon(byte[] line) implements Move {

  /** Ends when the program has taken the half. */
  @Override
  public void by(Peer peer) throws IOException, InterruptedException {
    peer.send(Arrays.copyOf(line, half()));
    peer.settle();
  }

  /** For a client that comes back after all. */
  public byte[] rest() {
    return Arrays.copyOfRange(line, half(), line.length);
  }

  private int half() {
    return (line.length - 1) / 2;
  }

  @Override
  public String words() {
    return "sent half a message";
  }
}
