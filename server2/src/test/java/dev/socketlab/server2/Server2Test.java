package dev.socketlab.server2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.testing.ManyClientsContract;
import dev.socketlab.common.testing.Peer;
import dev.socketlab.common.testing.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Server2Test extends ManyClientsContract {

  @Override
  protected ServerProgram.Maker maker() {
    return Server2::make;
  }

  @Override
  protected Map<String, String> choices() {
    return Map.of("threads", "platform");
  }

  @Test
  void eachClientHasAThreadThatEndsWithIt() throws IOException {
    try (Running server = start("calc")) {
      List<Peer> peers = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        Peer peer = server.peer();
        peer.exchange(i);
        peers.add(peer);
        assertThat(clientThreads()).hasSize(i + 1);
      }
      for (Peer peer : peers) {
        peer.say("bye\n");
        assertThat(peer.hearAll()).isEqualTo("bye\n");
        peer.close();
      }
      while (!clientThreads().isEmpty()) { // ends soon after, or never: see the class's time-out
        Thread.onSpinWait();
      }
      assertThat(clientThreads()).isEmpty();
    }
  }

  @Test
  void aDelayHoldsUpOnlyTheClientThatAsked() throws IOException {
    Duration delay = Duration.ofMillis(500);
    try (Running server =
            new Running(Server2::make, Running.settings(0, "calc", delay, choices()));
        Peer first = server.peer();
        Peer second = server.peer()) {
      first.say("1\n2\n3\n4\n");
      second.say("5\n");
      assertThat(second.hearLine()).isEqualTo("5");
      assertThat(first.hearLine()).isEqualTo("1");
      assertThat(first.unheard()).as("the first one's later replies").isZero();
    }
  }

  private static List<String> clientThreads() {
    return threads().stream().filter(name -> name.startsWith("socketlab-client-")).toList();
  }
}
