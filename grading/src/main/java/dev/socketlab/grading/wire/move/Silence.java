package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;

/** To be connected, and to say nothing. */
public record Silence() implements Move {

  @Override
  public void by(Peer peer) {
    // This is the move.
  }

  @Override
  public String words() {
    return "said nothing";
  }
}
