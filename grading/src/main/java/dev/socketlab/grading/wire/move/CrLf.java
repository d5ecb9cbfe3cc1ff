package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.nio.charset.StandardCharsets;

/** A line that ends with CR LF, as telnet and Windows send it. */
public record CrLf(String line) implements Move {

  @Override
  public void perform(Peer peer) {
    peer.send(bytes());
  }

  /** What is sent. */
  public byte[] bytes() {
    return (line + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String words() {
    return "sent a line that ends with CR LF";
  }
}
