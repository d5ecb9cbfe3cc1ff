package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/**
 * A client that closes with its reply unread, as when it crashes or is killed. The kernel then
 * sends a reset instead of an end of stream (RFC 1122, section 4.2.2.13).
 */
@SuppressWarnings("ArrayRecordComponent")
public record ResetWithUnread(byte[] question) implements Move {

  @Override
  public void perform(Peer peer) throws IOException, InterruptedException {
    peer.send(question);
    peer.settle();
    peer.closeUnread();
  }

  @Override
  public String words() {
    return "closed its connection with its reply unread";
  }
}
