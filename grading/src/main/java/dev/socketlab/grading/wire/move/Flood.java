package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;

/** Sends and sends and reads nothing, until the program takes no more. */
public final class Flood implements Move {

  private final byte[] block;
  private final long most;
  private long sent;

  /**
   * @param block is sent again and again
   * @param most bytes; a program that takes all of them is let off
   */
  public Flood(byte[] block, long most) {
    this.block = block;
    this.most = most;
  }

  @Override
  public void by(Peer peer) {
    sent = peer.flood(block, most);
  }

  /** Bytes. */
  public long sent() {
    return sent;
  }

  @Override
  public String words() {
    return "sent " + sent + " bytes and read none";
  }
}
