package dev.socketlab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LineConversationTest {

  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(50);

  private static LineConversation framed(ScriptedServer server) throws IOException {
    return LineConversation.framed(Connection.connect(server.address(), AMPLE));
  }

  @Test
  void eachLineGetsItsReply() throws IOException {
    try (ScriptedServer server = ScriptedServer.shouting();
        LineConversation conversation = framed(server)) {
      assertThat(conversation.ask("one", AMPLE)).isEqualTo("ONE");
      assertThat(conversation.ask("zwölf", AMPLE)).isEqualTo("ZWÖLF");
    }
  }

  @Test
  void linesAreFoundHoweverTheyAreCut() throws IOException {
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  peer.say("a\r\nb\n\nc");
                  assertThat(peer.hear()).isEqualTo("go on");
                  peer.say("d\n");
                });
        LineConversation conversation = framed(server)) {
      assertThat(conversation.nextLine(AMPLE)).isEqualTo("a");
      assertThat(conversation.nextLine(AMPLE)).isEqualTo("b");
      assertThat(conversation.nextLine(AMPLE)).isEmpty();
      assertThat(conversation.ask("go on", AMPLE)).isEqualTo("cd");
      server.finish();
    }
  }

  @Test
  void waysToMissALineAreToldApart() throws IOException {
    try (ScriptedServer closing = ScriptedServer.playing(peer -> peer.say("half"));
        LineConversation conversation = framed(closing)) {
      assertThatThrownBy(() -> conversation.nextLine(AMPLE))
          .isInstanceOf(EOFException.class)
          .hasMessageContaining("4 bytes");
    }
    try (ScriptedServer resetting =
            ScriptedServer.playing(
                peer -> {
                  assertThat(peer.hear()).isEqualTo("hello");
                  peer.reset();
                });
        LineConversation conversation = framed(resetting)) {
      assertThatThrownBy(() -> conversation.ask("hello", AMPLE))
          .isInstanceOf(SocketException.class);
    }
    try (ScriptedServer silent = ScriptedServer.playing(ScriptedServer.Peer::hear);
        LineConversation conversation = framed(silent)) {
      assertThatThrownBy(() -> conversation.nextLine(SHORT))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void unframedReplyIsWhatComesUntilItIsQuiet() throws IOException {
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  char[] message = new char[3];
                  assertThat(peer.in().read(message)).isEqualTo(3);
                  peer.say(new String(message) + "!");
                  assertThat(peer.in().read(message)).isEqualTo(3);
                  peer.say("two\nlines\n");
                });
        LineConversation conversation =
            LineConversation.unframed(
                Connection.connect(server.address(), AMPLE), Duration.ofMillis(200))) {
      assertThat(conversation.ask("abc", AMPLE)).isEqualTo("abc!");
      assertThat(conversation.ask("def", AMPLE)).isEqualTo("two\nlines");
      server.finish();
    }
  }
}
