package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;

/**
 * A last message, and at once the end of what this side sends (FIN), as from {@code printf … | nc}.
 * The peer still listens for its replies.
 */
@SuppressWarnings("ArrayRecordComponent")
public record HalfClose(byte[] lastWords) implements Move {

  @Override
  public void perform(Peer peer) {
    peer.send(lastWords);
    peer.halfClose();
  }

  @Override
  public String words() {
    return "sent %d bytes and then the end of its stream (FIN)".formatted(lastWords.length);
  }
}
