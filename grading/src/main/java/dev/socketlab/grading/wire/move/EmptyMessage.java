package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.nio.charset.StandardCharsets;

/**
 * An empty line, or one with blanks only, as from pressing Enter.
 *
 * @param words the description of the move
 */
public record EmptyMessage(String blanks, String words) implements Move {

  public static EmptyMessage plain() {
    return new EmptyMessage("", "sent an empty line");
  }

  public static EmptyMessage blank() {
    return new EmptyMessage("  ", "sent a line of blanks");
  }

  @Override
  public void perform(Peer peer) {
    peer.send((blanks + "\n").getBytes(StandardCharsets.US_ASCII));
  }
}
