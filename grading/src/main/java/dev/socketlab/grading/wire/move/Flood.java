package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;

/** Keeps sending and reads nothing, until the program takes no more. */
public final class Flood implements Move {

  private final byte[] block;
  private final long most;
  private long sent;

  /**
   * @param block what is sent again and again
   * @param most how many bytes to send, at most
   */
  public Flood(byte[] block, long most) {
    this.block = block;
    this.most = most;
  }

  @Override
  public void perform(Peer peer) {
    sent = peer.flood(block, most);
  }

  /** How many bytes were sent. */
  public long sent() {
    return sent;
  }

  @Override
  public String words() {
    return "sent " + sent + " bytes and read none";
  }
}
