package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/**
 * Some last bytes and at once a reset (RST), as comes from a client whose machine was switched off
 * and on again.
 *
 * @param when for the description: "in the middle of a message"
 * @param lastWords empty for a reset at rest
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reset(String when, byte[] lastWords) implements Move {

  public static Reset atRest() {
    return new Reset("at rest", new byte[0]);
  }

  /**
   * @param begun the beginning of a line
   */
  public static Reset inMessage(byte[] begun) {
    return new Reset("in the middle of a message", begun);
  }

  /**
   * @param question a whole line
   */
  public static Reset beforeAnswer(byte[] question) {
    return new Reset("before its answer", question);
  }

  @Override
  public void perform(Peer peer) throws IOException {
    if (lastWords.length > 0) {
      peer.send(lastWords);
    }
    peer.reset();
  }

  @Override
  public String words() {
    return "reset its connection " + when;
  }
}
