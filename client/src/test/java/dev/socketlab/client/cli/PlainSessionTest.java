package dev.socketlab.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.client.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A person's terminal, without the echo of what is typed, which is the terminal's own. */
@Timeout(120)
class PlainSessionTest {

  private static ClientProcess typed(String input, String... args) {
    return ClientProcess.run(new ByteArrayInputStream(input.getBytes(UTF_8)), true, args);
  }

  @Test
  void saysWhereItIsConnectedAndShowsReplies() throws IOException {
    try (ScriptedServer server = ScriptedServer.shouting()) {
      ClientProcess run = typed("one\ntwo\nbye\n", server.port());

      assertThat(run.exit()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .startsWith("Connecting to 127.0.0.1:%s …\n".formatted(server.port()))
          .containsSubsequence(
              "\nConnected to 127.0.0.1:" + server.port(), "ONE\n", "TWO\n", "BYE\n")
          .endsWith("Disconnected from 127.0.0.1:%s.\n".formatted(server.port()));
    }
  }

  @Test
  void closingIsNoticedWhileThePersonThinks() throws Exception {
    try (PipedOutputStream typing = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(typing);
        ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  assertThat(peer.hear()).isEqualTo("one");
                  peer.say("1\n");
                })) {
      typing.write("one\n".getBytes(UTF_8));

      ClientProcess run = ClientProcess.run(in, true, server.port());

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.out()).contains("1\n");
      assertThat(run.err()).contains("closed the connection.");
      server.finish();
    }
  }

  @Test
  void linesGoOutWithoutWaitingForReplies() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              assertThat(peer.hear()).isEqualTo("one");
              assertThat(peer.hear()).isEqualTo("two");
              peer.say("both\n");
              assertThat(peer.hear()).isNull();
            })) {
      ClientProcess run = typed("one\ntwo\n", server.port());

      assertThat(run.exit()).isZero();
      assertThat(run.out()).contains("both\n");
      server.finish();
    }
  }

  @Test
  void slashQuitIsNotSent() throws IOException {
    try (ScriptedServer server = ScriptedServer.playing(peer -> assertThat(peer.hear()).isNull())) {
      assertThat(typed("/quit\n", server.port()).exit()).isZero();
      server.finish();
    }
  }

  @Test
  void serverThatNeverAnswersByeIsLeft() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              assertThat(peer.hear()).isEqualTo("bye");
              assertThat(peer.hear()).isNull();
            })) {
      assertThat(typed("bye\n", server.port()).exit()).isZero();
      server.finish();
    }
  }

  @Test
  void resetAndBusyHaveTheirOwnSentences() throws IOException {
    try (PipedOutputStream typing = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(typing);
        ScriptedServer resetting =
            ScriptedServer.playing(
                peer -> {
                  assertThat(peer.hear()).isEqualTo("one");
                  peer.reset();
                });
        ScriptedServer busy = ScriptedServer.playing(peer -> peer.say("server busy\n"))) {
      typing.write("one\n".getBytes(UTF_8));

      ClientProcess reset = ClientProcess.run(in, true, resetting.port());
      ClientProcess refused = ClientProcess.run(in, true, busy.port());

      assertThat(reset.exit()).isEqualTo(1);
      assertThat(reset.err()).contains("reset the connection");
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.out()).endsWith("server busy\n");
      assertThat(refused.err()).contains("is busy with another client");
    }
  }

  @Test
  void unframedReplyIsShownOnALineOfItsOwn() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              char[] message = new char[3];
              assertThat(peer.in().read(message)).isEqualTo(3);
              peer.say("1");
              assertThat(peer.hear()).isNull();
            })) {
      ClientProcess run = typed("one\n", server.port(), "--no-newline");

      assertThat(run.exit()).isZero();
      assertThat(run.out()).contains("1\nDisconnected from ");
      server.finish();
    }
  }
}
