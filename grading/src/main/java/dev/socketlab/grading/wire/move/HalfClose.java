package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;

/**
 * Last words, and at once the end of what this side sends (FIN): a pipe such as {@code printf … |
 * nc}. The peer goes on listening for its answers.
 */
@SuppressWarnings("ArrayRecordComponent")
public record HalfClose(byte[] lastWords) implements Move {

  @Override
  public void by(Peer peer) {
    peer.send(lastWords);
    peer.halfClose();
  }

  @Override
  public String words() {
    return "sent %d bytes and then the end of its stream (FIN)".formatted(lastWords.length);
  }
}
