package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.util.Arrays;

/** A line of 1 MiB, far longer than any buffer that a program allocates. */
public final class LongLine implements Move {

  /** In bytes, including the line end. */
  public static final int LENGTH = 1 << 20;

  /** A program that complains may repeat the line in its complaint, and add to it. */
  private static final int MOST_HEARD = 4 * LENGTH;

  private ReadResult heard;

  /** Listens all the while: a program that replies must not have to wait for its client to read. */
  @Override
  public void perform(Peer peer) throws InterruptedException {
    byte[] line = new byte[LENGTH];
    Arrays.fill(line, (byte) 'x');
    line[LENGTH - 1] = '\n';
    heard = peer.exchange(line, MOST_HEARD);
  }

  /** The reply. */
  public ReadResult heard() {
    return heard;
  }

  @Override
  public String words() {
    return "sent a line of " + LENGTH + " bytes";
  }
}
