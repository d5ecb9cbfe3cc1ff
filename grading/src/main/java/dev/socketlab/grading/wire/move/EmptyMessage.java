package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.nio.charset.StandardCharsets;

/**
 * A line with nothing in it but perhaps blanks: what comes of pressing Enter.
 *
 * @param words what it is
 */
public record EmptyMessage(String blanks, String words) implements Move {

  public static EmptyMessage plain() {
    return new EmptyMessage("", "sent an empty line");
  }

  public static EmptyMessage blank() {
    return new EmptyMessage("  ", "sent a line of blanks");
  }

  @Override
  public void by(Peer peer) {
    peer.send((blanks + "\n").getBytes(StandardCharsets.US_ASCII));
  }
}
