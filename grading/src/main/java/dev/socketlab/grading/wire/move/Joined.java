package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Several messages in one segment, as TCP joins what is sent in quick succession.
 *
 * @param messages each with its line end
 */
public record Joined(List<byte[]> messages) implements Move {

  public Joined {
    messages = List.copyOf(messages);
  }

  @Override
  public void perform(Peer peer) {
    peer.send(bytes());
  }

  /** Everything that is sent. */
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
