package dev.socketlab.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.client.ScriptedServer;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PipeSessionTest {

  @Test
  void printsOnlyReplies() throws IOException {
    try (ScriptedServer server = ScriptedServer.shouting()) {
      ClientProcess run = ClientProcess.piped("one\ntwo\nthree", server.port());

      assertThat(run).isEqualTo(new ClientProcess(0, "ONE\nTWO\nTHREE\n", ""));
      server.finish();
    }
  }

  @Test
  void nothingToSayIsASuccess() throws IOException {
    try (ScriptedServer server = ScriptedServer.shouting()) {
      assertThat(ClientProcess.piped("", server.port())).isEqualTo(new ClientProcess(0, "", ""));
    }
  }

  @Test
  void nextLineIsSaidWhenTheLastIsAnswered() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              assertThat(peer.hear()).isEqualTo("one");
              peer.say("1");
              assertThat(peer.in().ready()).isFalse();
              peer.say("!\n");
              assertThat(peer.hear()).isEqualTo("two");
              peer.say("2\n");
              assertThat(peer.hear()).isNull();
            })) {
      assertThat(ClientProcess.piped("one\ntwo\n", server.port()).out()).isEqualTo("1!\n2\n");
      server.finish();
    }
  }

  @Test
  void greetingDoesNotCostTheLastReply() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.say("welcome\n");
              String line;
              while ((line = peer.hear()) != null) {
                peer.say(line + "!\n");
              }
            })) {
      ClientProcess run = ClientProcess.piped("one\ntwo\n", server.port());

      assertThat(run).isEqualTo(new ClientProcess(0, "welcome\none!\ntwo!\n", ""));
    }
  }

  @Test
  void conversationEndsWithBye() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              assertThat(peer.hear()).isEqualTo("bye");
              peer.say("bye\n");
            })) {
      ClientProcess run = ClientProcess.piped("bye\nnever said\n", server.port());

      assertThat(run).isEqualTo(new ClientProcess(0, "bye\n", ""));
      server.finish();
    }
  }

  @Test
  void byeNeedsNoAnswer() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(peer -> assertThat(peer.hear()).isEqualTo("bye"))) {
      assertThat(ClientProcess.piped("bye\n", server.port()))
          .isEqualTo(new ClientProcess(0, "", ""));
      server.finish();
    }
  }

  @Test
  void slashQuitLeavesWithoutAWord() throws IOException {
    try (ScriptedServer server = ScriptedServer.playing(peer -> assertThat(peer.hear()).isNull())) {
      assertThat(ClientProcess.piped("/quit\none\n", server.port()).exit()).isZero();
      server.finish();
    }
  }

  @Test
  void serverThatAnswersOnceAndLeavesHasAnsweredAll() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              assertThat(peer.hear()).isEqualTo("one");
              peer.say("1\n");
            })) {
      assertThat(ClientProcess.piped("one\n", server.port()))
          .isEqualTo(new ClientProcess(0, "1\n", ""));
    }
  }

  @Test
  void closedConnectionIsSaidAndFails() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              assertThat(peer.hear()).isEqualTo("one");
              peer.say("1\n");
            })) {
      ClientProcess run = ClientProcess.piped("one\ntwo\n", server.port());

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.out()).isEqualTo("1\n");
      assertThat(run.err()).containsPattern("(closed|reset) the connection");
    }
  }

  @Test
  void closingIsNoticedWhileTheInputIsSilent() throws IOException {
    try (PipedOutputStream typing = new PipedOutputStream();
        PipedInputStream silent = new PipedInputStream(typing);
        ScriptedServer server = ScriptedServer.playing(peer -> {})) {
      ClientProcess run = ClientProcess.run(silent, false, server.port());

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo("The server on 127.0.0.1:%s closed the connection.\n", server.port());
    }
  }

  @Test
  void resetIsSaidAndFails() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              assertThat(peer.hear()).isEqualTo("one");
              peer.reset();
            })) {
      ClientProcess run = ClientProcess.piped("one\n", server.port());

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo(
              "The server on 127.0.0.1:%s reset the connection; it may be serving another client.\n",
              server.port());
    }
  }

  @Test
  void resetAtOnceIsSaidLikeALaterOne() throws IOException {
    try (ScriptedServer server = ScriptedServer.playing(ScriptedServer.Peer::reset)) {
      ClientProcess run = ClientProcess.piped("one\n", server.port());

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err()).contains("reset the connection; it may be serving another client");
    }
  }

  @Test
  void busyServerIsSaidAndFails() throws IOException {
    try (ScriptedServer server = ScriptedServer.playing(peer -> peer.say("busy\n"))) {
      ClientProcess run = ClientProcess.piped("one\n", server.port());

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo(
              "The server on 127.0.0.1:%s is busy with another client; try again later.\n",
              server.port());
    }
  }

  @Test
  void echoOfTheWordBusyIsAReply() throws IOException {
    try (ScriptedServer server = ScriptedServer.shouting()) {
      assertThat(ClientProcess.piped("busy\n", server.port()))
          .isEqualTo(new ClientProcess(0, "BUSY\n", ""));
    }
  }

  @Test
  void silentServerIsGivenUp() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(peer -> assertThat(peer.in().lines()).containsExactly("one"))) {
      ClientProcess run = ClientProcess.piped("one\ntwo\n", server.port(), "--timeout", "100");

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err()).contains("did not answer line 1 within 100 ms");
    }
  }

  @Test
  void replyWithoutLineEndGetsAHint() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.hear();
              peer.say("1");
              assertThat(peer.hear()).isNull();
            })) {
      ClientProcess run = ClientProcess.piped("one\n", server.port(), "--timeout", "1000");

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.out()).isEqualTo("1\n");
      assertThat(run.err()).contains("try --no-newline");
    }
  }

  @Test
  void unframedLinesGoOutWithoutTheirEnd() throws IOException {
    AtomicReference<String> heard = new AtomicReference<>("");
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              char[] message = new char[100];
              int length;
              while ((length = peer.in().read(message)) > 0) {
                String part = "[" + new String(message, 0, length) + "]";
                heard.updateAndGet(before -> before + part);
                peer.say("ok");
              }
            })) {
      ClientProcess run = ClientProcess.piped("one\n\ntwo\r\n", server.port(), "--no-newline");

      assertThat(run).isEqualTo(new ClientProcess(0, "ok\nok\n", ""));
      server.finish();
      assertThat(heard).hasValue("[one][two]");
    }
  }

  @Test
  void echoOfALineBeyondAllBuffersComesBack() throws IOException {
    String line = "x".repeat(12 << 20);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              char[] piece = new char[8192];
              int length;
              while ((length = peer.in().read(piece)) > 0) {
                peer.say(new String(piece, 0, length));
              }
            })) {
      ClientProcess run = ClientProcess.piped(line + "\n", server.port(), "--timeout", "60000");

      assertThat(run.exit()).isZero();
      assertThat(run.out()).hasSize(line.length() + 1);
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
      assertThat(ClientProcess.piped("one\n", server.port()).out())
          .isEqualTo("\\x1b]0;mine\\x07\n");
    }
  }
}
