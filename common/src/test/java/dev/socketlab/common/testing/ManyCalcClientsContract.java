package dev.socketlab.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may expect of a server that does arithmetic for several at a time. */
public interface ManyCalcClientsContract extends ServerContract {

  @Test
  default void clientsAreAnsweredInWhateverOrderTheySpeak() throws IOException {
    try (Running server = start("calc")) {
      List<TestPeer> peers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        TestPeer peer = server.peer();
        peer.exchange(i); // so the server knows lines, and waits for the end of the next
        peers.add(peer.say(i + "+"));
      }
      for (int i = 19; i >= 0; i--) {
        try (TestPeer peer = peers.get(i)) {
          peer.say("1\n");
          assertThat(peer.hearLine()).isEqualTo(String.valueOf(i + 1));
        }
      }
    }
  }

  @Test
  default void garbageDisturbsNobody() throws IOException {
    Random random = new Random(1);
    try (Running server = start("calc");
        TestPeer good = server.peer()) {
      for (int i = 0; i < 30; i++) {
        try (TestPeer bad = server.peer()) {
          byte[] garbage = new byte[random.nextInt(5000)];
          random.nextBytes(garbage);
          bad.say(garbage);
          good.exchange(i);
        }
      }
    }
  }

  @Test
  default void abruptLeavesDisturbNobody() throws IOException {
    try (Running server = start("calc");
        TestPeer good = server.peer()) {
      for (int i = 0; i < 100; i++) {
        server.peer().say("1+1\n2+".repeat(i % 3)).reset();
        good.exchange(i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e900\n", "1+1\n", "\n", "x"})
  default void aFloodOfLinesDelaysNobody(String line) throws IOException {
    int enough = 64 << 20;
    try (Running server = start("calc");
        TestPeer good = server.peer();
        SocketChannel deaf = FloodingClient.connect(server)) {
      FloodingClient.send(
          deaf, line.repeat(8192 / line.length()), line.equals("x") ? 1 << 20 : enough, good);
      good.say("1+1\n");
      assertThat(good.hearLine()).isEqualTo("2");
    }
  }
}
