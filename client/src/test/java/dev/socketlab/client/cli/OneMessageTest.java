package dev.socketlab.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.client.ScriptedServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OneMessageTest {

  private static ClientProcess send(String message, String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--message";
    all[args.length + 1] = message;
    return ClientProcess.piped("never read\n", all);
  }

  @Test
  void replyIsPrintedAndTheConnectionClosed() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              assertThat(peer.hear()).isEqualTo("Demo Message - client: Änn");
              peer.say("Demo Message - client: Änn\n");
              assertThat(peer.hear()).isNull();
            })) {
      assertThat(send("Demo Message - client: Änn", server.port()))
          .isEqualTo(new ClientProcess(0, "Received 'Demo Message - client: Änn'\n", ""));
      server.finish();
    }
  }

  @Test
  void replyThatComesInPiecesIsWhole() throws IOException {
    String message = "x".repeat(100_000);
    try (ScriptedServer server = ScriptedServer.shouting()) {
      assertThat(send(message, server.port()).out())
          .isEqualTo("Received '" + "X".repeat(100_000) + "'\n");
    }
  }

  @Test
  void replyWithoutLineEndIsTakenWhereNoneIsSent() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              char[] message = new char[3];
              assertThat(peer.in().read(message)).isEqualTo(3);
              peer.say(new String(message));
              assertThat(peer.hear()).isNull();
            })) {
      assertThat(send("one", server.port(), "--no-newline"))
          .isEqualTo(new ClientProcess(0, "Received 'one'\n", ""));
      server.finish();
    }
  }

  @Test
  void closingIsTheReplyToAnEmptyMessage() throws IOException {
    ScriptedServer.Part closesOnEmpty = peer -> assertThat(peer.hear()).isEqualTo("");
    ScriptedServer.Part closesAtTheEnd = peer -> assertThat(peer.hear()).isNull();
    try (ScriptedServer server = ScriptedServer.playing(closesOnEmpty, closesAtTheEnd)) {
      ClientProcess closed =
          new ClientProcess(
              0,
              "The server on 127.0.0.1:%s closed the connection.\n".formatted(server.port()),
              "");

      assertThat(send("", server.port())).isEqualTo(closed);
      assertThat(send("", server.port(), "--no-newline")).isEqualTo(closed);
      server.finish();
    }
  }

  @Test
  void missingReplyFails() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> assertThat(peer.hear()).isEqualTo("one"),
            peer -> {
              assertThat(peer.hear()).isEqualTo("one");
              peer.reset();
            },
            peer -> {
              assertThat(peer.hear()).isEqualTo("one");
              assertThat(peer.hear()).isNull();
            })) {
      ClientProcess closed = send("one", server.port());
      ClientProcess reset = send("one", server.port());
      ClientProcess silent = send("one", server.port(), "--timeout", "100");

      assertThat(closed.err()).endsWith(" closed the connection.\n").hasLineCount(1);
      assertThat(reset.err()).contains("reset the connection").hasLineCount(1);
      assertThat(silent.err()).contains("did not answer").hasLineCount(1);
      assertThat(closed.exit()).isEqualTo(1);
      assertThat(reset.exit()).isEqualTo(1);
      assertThat(silent.exit()).isEqualTo(1);
      server.finish();
    }
  }

  @Test
  void hostileReplyIsShownInert() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.hear();
              peer.say("\u001b]0;mine\u0007\n");
            })) {
      assertThat(send("one", server.port()).out()).isEqualTo("Received '\\x1b]0;mine\\x07'\n");
    }
  }

  @Test
  void messageIsOneLine() {
    ClientProcess run = send("one\ntwo");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("client: the message has a line end in it; allowed is one line\n");
  }
}
