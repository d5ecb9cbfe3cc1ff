package dev.socketlab.client;

import static dev.socketlab.client.PseudoTerminal.CTRL_C;
import static dev.socketlab.client.PseudoTerminal.CTRL_D;
import static dev.socketlab.client.PseudoTerminal.ENTER;
import static dev.socketlab.client.PseudoTerminal.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a person at a terminal sees when the server goes away. */
class ReconnectIT extends PersonAtTerminal {

  @Test
  void acceptedOfferConnectsAgainAndKeepsTheHalfTypedLine() throws Exception {
    CountDownLatch halfTyped = new CountDownLatch(1);
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  peer.say("first\n");
                  await(halfTyped);
                },
                peer -> {
                  peer.say("second\n");
                  assertThat(peer.hear()).isEqualTo("half a line");
                  peer.say("heard\n");
                  assertThat(peer.hear()).isNull();
                });
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd("first", ">");
      terminal.type("half a");
      terminal.awaitEnd("> half a");
      halfTyped.countDown();
      terminal.awaitEnd("Connect again? [Y/n]");
      terminal.type("perhaps" + ENTER);
      terminal.awaitEnd("Please answer y or n.", "Connect again? [Y/n]");
      terminal.type("y" + ENTER);
      terminal.awaitEnd("second", "> half a");
      terminal.type(" line" + ENTER);
      terminal.awaitEnd("heard", ">");
      terminal.type(UP);
      terminal.awaitEnd("> half a line"); // and not the answers
      terminal.type(CTRL_C + CTRL_D);

      assertThat(terminal.exit()).isZero();
      server.finish();
    }
  }

  @Test
  void declinedOfferIsAFailure() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(peer -> peer.say("so long\n"));
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd("Connect again? [Y/n]");
      terminal.type("n" + ENTER);

      assertThat(terminal.exit()).isEqualTo(1);
    }
  }

  @Test
  void offerIsRepeatedWhereNobodyListens() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.playing(peer -> await(closed));
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd(">");
      server.stopListening();
      closed.countDown();
      terminal.awaitEnd("Connect again? [Y/n]");
      terminal.type(ENTER);
      terminal.awaitEnd(
          "Nothing listens on 127.0.0.1:" + server.port() + ": the connection was refused.",
          "Connect again? [Y/n]");
      terminal.type(CTRL_D);

      assertThat(terminal.exit()).isEqualTo(1);
    }
  }

  @Test
  void serverThatIsBusyIsNotOfferedAgain() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(peer -> peer.say("busy\n"));
        PseudoTerminal terminal = client(server)) {

      assertThat(terminal.exit()).isEqualTo(1);
      assertThat(terminal.screen())
          .contains("is busy with another client")
          .doesNotContain("Connect again");
    }
  }

  @Test
  void serverThatLeavesUponByeIsNotMissed() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  assertThat(peer.hear()).isEqualTo("bye");
                  peer.say("bye\n");
                });
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd(">");
      terminal.type("bye" + ENTER);

      assertThat(terminal.exit()).isZero();
      assertThat(terminal.screen()).contains("Disconnected").doesNotContain("Connect again");
    }
  }
}
