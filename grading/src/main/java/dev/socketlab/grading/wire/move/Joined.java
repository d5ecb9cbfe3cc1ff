package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Several lines in one piece, as TCP joins what is sent in quick succession. */
public record Joined(List<String> lines, String lineEnd) implements Move {

  public Joined {
    lines = List.copyOf(lines);
  }

  public Joined(List<String> lines) {
    this(lines, "\n");
  }

  @Override
  public void by(Peer peer) {
    peer.send(bytes());
  }

  /** All that is sent. */
  public byte[] bytes() {
    return (String.join(lineEnd, lines) + lineEnd).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String words() {
    return "sent " + lines.size() + " lines in one piece";
  }
}
