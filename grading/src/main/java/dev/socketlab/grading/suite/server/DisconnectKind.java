package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/** How a client disconnects. */
enum DisconnectKind {
  CLOSING("by closing their connections") {
    @Override
    void leave(Peer peer) throws IOException {
      peer.leave();
    }
  },
  RESETTING("with a reset") {
    @Override
    void leave(Peer peer) throws IOException {
      peer.reset();
    }
  };

  private final String words;

  DisconnectKind(String words) {
    this.words = words;
  }

  /** The two in turn. */
  static DisconnectKind inRound(int round) {
    return round % 2 == 0 ? CLOSING : RESETTING;
  }

  abstract void leave(Peer peer) throws IOException;

  String words() {
    return words;
  }
}
