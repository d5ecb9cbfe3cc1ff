package dev.socketlab.server1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.common.testing.Running;
import dev.socketlab.common.testing.ServerContract;
import dev.socketlab.common.testing.TestPeer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

/** What clients may expect of a server that closes its port while it serves one of them. */
interface RefusingContract extends ServerContract {

  Running startRefusing() throws IOException;

  @Test
  default void secondClientIsRefused() throws IOException {
    try (Running server = startRefusing();
        TestPeer first = server.peer()) {
      for (int i = 0; i < 50; i++) {
        first.exchange(i);
        assertThatThrownBy(server::peer).isInstanceOf(ConnectException.class);
      }
      first.exchange(1);
    }
  }

  @Test
  default void theNextFindsThePortOpenAgain() throws IOException {
    try (Running server = startRefusing()) {
      for (int i = 0; i < 60; i++) {
        leave(i, knock(server));
      }
      try (TestPeer next = knock(server)) {
        next.exchange(1);
      }
    }
  }

  /** One of three ways in turn: an end of stream, a reset, a goodbye. */
  static void leave(int way, TestPeer peer) throws IOException {
    peer.exchange(way);
    switch (way % 3) {
      case 0 -> peer.close();
      case 1 -> peer.reset();
      default -> {
        peer.say("bye\n");
        assertThat(peer.hearAll()).isEqualTo("bye\n");
        peer.close();
      }
    }
  }

  /** Connects until the port is open: only the server knows when it has noticed a departure. */
  static TestPeer knock(Running server) throws IOException {
    while (true) {
      try {
        TestPeer peer = server.peer();
        peer.exchange(0);
        return peer;
      } catch (SocketException e) { // refused, or in the backlog when the port closed
        Thread.onSpinWait();
      }
    }
  }
}
