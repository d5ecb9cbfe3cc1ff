package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Several messages in one piece, as TCP joins what is sent in quick succession.
 *
 * @param messages each with its end
 */
public record Joined(List<byte[]> messages) implements Move {

  public Joined {
    messages = List.copyOf(messages);
  }

  @Override
  public void by(Peer peer) {
    peer.send(bytes());
  }

  /** All that is sent. */
  public byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    messages.forEach(all::writeBytes);
    return all.toByteArray();
  }

  @Override
  public String words() {
    return "sent " + messages.size() + " messages in one piece";
  }
}
