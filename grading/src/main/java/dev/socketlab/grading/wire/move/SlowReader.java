package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Reads late and little by little what has piled up: first in sips, each when the program has done
 * all that the one before let it do, then the rest. The program's sends are cut short again and
 * again meanwhile.
 */
public final class SlowReader implements Move {

  private static final int SIPS = 8;

  private final int most;
  private Heard heard;

  /**
   * @param most bytes to read in all
   */
  public SlowReader(int most) {
    this.most = most;
  }

  @Override
  public void by(Peer peer) throws IOException, InterruptedException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < SIPS && all.size() < most; i++) {
      peer.settle();
      all.writeBytes(peer.sip().bytes());
    }
    Heard rest = peer.exchange(new byte[0], most - all.size());
    all.writeBytes(rest.bytes());
    heard = rest.with(all.toByteArray());
  }

  /** All that was read. */
  public Heard heard() {
    return heard;
  }

  @Override
  public String words() {
    return "read late and slowly";
  }
}
