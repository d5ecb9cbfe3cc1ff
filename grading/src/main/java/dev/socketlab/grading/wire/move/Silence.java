package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;

/** Stays connected and sends nothing. */
public record Silence() implements Move {

  @Override
  public void perform(Peer peer) {
    // The move is to do nothing.
  }

  @Override
  public String words() {
    return "said nothing";
  }
}
