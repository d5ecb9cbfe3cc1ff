package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.util.List;

/**
 * One request in several messages, each of which is sent when the program has nothing more to say
 * to the one before.
 */
public record InTurn(List<byte[]> messages) implements Move {

  public InTurn {
    messages = List.copyOf(messages);
  }

  @Override
  public void perform(Peer peer) throws InterruptedException {
    for (byte[] message : messages.subList(0, messages.size() - 1)) {
      peer.send(message);
      peer.hearAll();
    }
    peer.send(messages.get(messages.size() - 1));
  }

  @Override
  public String words() {
    return "sent one message after the other";
  }
}
