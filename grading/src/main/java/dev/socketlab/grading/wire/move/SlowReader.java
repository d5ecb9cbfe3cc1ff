package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Reads late and slowly what has piled up: first in small reads, each once the program has done all
 * that the one before let it do, then the rest. Meanwhile the program gets short writes again and
 * again.
 */
public final class SlowReader implements Move {

  private static final int SMALL_READS = 8;

  private final int most;
  private ReadResult heard;

  /**
   * @param most bytes to read in all
   */
  public SlowReader(int most) {
    this.most = most;
  }

  @Override
  public void perform(Peer peer) throws IOException, InterruptedException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < SMALL_READS && all.size() < most; i++) {
      peer.settle();
      all.writeBytes(peer.receiveOnce().bytes());
    }
    ReadResult rest = peer.exchange(new byte[0], most - all.size());
    all.writeBytes(rest.bytes());
    heard = rest.with(all.toByteArray());
  }

  /** Everything that was read. */
  public ReadResult heard() {
    return heard;
  }

  @Override
  public String words() {
    return "read late and slowly";
  }
}
