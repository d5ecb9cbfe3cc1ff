package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.Arrays;

/**
 * A client that falls silent in the middle of a line: its machine sleeps or has lost its network,
 * so neither an end of stream nor a reset follows.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Abandon(byte[] line) implements Move {

  /** Returns once the program has taken the first half. */
  @Override
  public void perform(Peer peer) throws IOException, InterruptedException {
    peer.send(Arrays.copyOf(line, half()));
    peer.settle();
  }

  /** The other half, for a client that continues after all. */
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
