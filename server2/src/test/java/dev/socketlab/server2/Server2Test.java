package dev.socketlab.server2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.frame.Framing;
import dev.socketlab.common.testing.Held;
import dev.socketlab.common.testing.ManyClientsContract;
import dev.socketlab.common.testing.Running;
import dev.socketlab.common.testing.ServerThreads;
import dev.socketlab.common.testing.TestPeer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Server2Test implements ManyClientsContract {

  @Override
  public ServerProgram.Maker maker() {
    return Server2::make;
  }

  @Override
  public Map<String, String> choices() {
    return Map.of("threads", "platform");
  }

  @Test
  void eachClientHasAThreadThatEndsWithIt() throws IOException {
    try (Running server = start("calc")) {
      List<TestPeer> peers = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        TestPeer peer = server.peer();
        peer.exchange(i);
        peers.add(peer);
        assertThat(ServerThreads.names("client-")).hasSize(i + 1);
      }
      for (TestPeer peer : peers) {
        peer.say("bye\n");
        assertThat(peer.hearAll()).isEqualTo("bye\n");
        peer.close();
      }
      ServerThreads.awaitEnd("client-");
      assertThat(ServerThreads.names("")).containsExactly("socketlab-accept");
    }
  }

  @Test
  void slowWorkHoldsUpOnlyTheClientThatAsked() throws Exception {
    Held held = new Held();
    ServerProgram.Maker maker =
        (address, settings, journal) ->
            new ThreadPerClientServer(
                address,
                settings.backlog(),
                false,
                ThreadKind.named("platform"),
                client -> new Conversation(held, Framing.LINE),
                0,
                journal);
    try (Running server = new Running(maker, Running.settings("echo", choices()));
        TestPeer first = server.peer();
        TestPeer second = server.peer()) {
      first.say(Held.HOLD + "\nnext\n");
      held.awaitReached();
      second.say("other\n");
      assertThat(second.hearLine()).isEqualTo("other");
      assertThat(first.unheard()).as("bytes for the client that is held up").isZero();
      held.release();
      assertThat(first.hearLine()).isEqualTo(Held.HOLD);
      assertThat(first.hearLine()).isEqualTo("next");
    }
  }
}
