package dev.socketlab.common.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.common.log.Journal;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a single client may expect of every server with all its services and options. */
public interface OneClientContract extends CalcContract, EchoContract {

  @Test
  default void aClientWithoutLineEndsIsAnswered() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      for (int i = 0; i < 5; i++) {
        peer.say(i + "+1");
        assertThat(peer.hearLine()).isEqualTo(String.valueOf(i + 1));
      }
    }
  }

  @Test
  default void linesComeBackInUpperCase() throws IOException {
    try (Running server = start("upper");
        TestPeer peer = server.peer()) {
      peer.say("grüße\n\nquit\n");
      assertThat(peer.hearLine()).isEqualTo("GRÜSSE");
      assertThat(peer.hearLine()).isEmpty();
      assertThat(peer.hearLine()).isEqualTo("QUIT");
    }
  }

  @Test
  default void linesComeBackSigned() throws IOException {
    try (Running server = start("name");
        TestPeer peer = server.peer()) {
      peer.say("hello\n\nNAME=Bar\nhello\nNAME=a b\nname=x\n");
      assertThat(peer.hearLine()).isEqualTo("Foo: hello");
      assertThat(peer.hearLine()).isEqualTo("Foo: ");
      assertThat(peer.hearLine()).isEqualTo("Bar: renamed from Foo");
      assertThat(peer.hearLine()).isEqualTo("Bar: hello");
      assertThat(peer.hearLine())
          .isEqualTo("error: a name is 1 to 32 letters, digits, '-', '_' or '.', not 'a b'");
      assertThat(peer.hearLine()).isEqualTo("Bar: name=x");
    }
  }

  @Test
  default void theNameOutlivesWhoGaveIt() throws IOException {
    try (Running server = start("name")) {
      try (TestPeer peer = server.peer()) {
        peer.say("NAME=Bar\n").halfClose();
        assertThat(peer.hearAll()).isEqualTo("Bar: renamed from Foo\n");
      }
      try (TestPeer peer = server.peer()) {
        peer.say("hello\n");
        assertThat(peer.hearLine()).isEqualTo("Bar: hello");
      }
    }
  }

  @Test
  default void withOnceAnEmptyMessageEndsTheServer() throws Exception {
    try (Running server = once("echo");
        TestPeer peer = server.peer()) {
      String message = "x".repeat(1024) + "\n"; // its end arrives with another read
      peer.say(message);
      assertThat(peer.hearLine()).hasSize(1024);
      peer.say("y".repeat(3000) + "\n");
      assertThat(peer.hearLine()).hasSize(3000);
      peer.say("\n");
      assertThat(peer.hearAll()).isEmpty();
      peer.halfClose();
      server.awaitEnd();
      assertThat(server.printed())
          .containsPattern("Connected by 127\\.0\\.0\\.1:\\d+\n")
          .containsPattern("client 127\\.0\\.0\\.1:\\d+ left\n");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  default void withOnceAClientThatLeavesEndsTheServer(boolean reset) throws Exception {
    try (Running server = once("echo");
        TestPeer peer = server.peer()) {
      peer.say("no line end");
      assertThat(peer.hear(11)).asString().isEqualTo("no line end");
      if (reset) {
        peer.reset();
      } else {
        peer.halfClose();
        assertThat(peer.hearAll()).isEmpty();
      }
      server.awaitEnd();
      assertThat(server.printed()).contains(" left");
    }
  }

  @Test
  default void withOnceNobodyElseIsServed() throws Exception {
    try (Running server = once("echo");
        TestPeer peer = server.peer()) {
      peer.say("a");
      assertThat(peer.hear(1)).asString().isEqualTo("a");
      assertThatThrownBy(
              () -> {
                try (TestPeer second = server.peer()) {
                  second.say("b").hearLine();
                }
              })
          .isInstanceOf(SocketException.class);
      peer.say("c");
      assertThat(peer.hear(1)).asString().isEqualTo("c");
    }
  }

  @Test
  default void aBufferOfOneByteMakesNoDifferenceToLines() throws IOException {
    try (Running server = new Running(maker(), Running.once(settings("calc"), 1));
        TestPeer peer = server.peer()) {
      peer.exchange(123);
      peer.say("1/0\r\n");
      assertThat(peer.hearLine()).startsWith("error: column 2");
    }
  }

  @Test
  default void aDelayDoesNotHoldUpTheEnd() throws Exception {
    Duration delay = Duration.ofHours(1);
    try (Running server =
            new Running(
                maker(), Running.settings("echo", delay, Journal.Level.VERBOSE, choices()));
        TestPeer peer = server.peer()) {
      peer.say("anything");
      server.awaitPrinted(" sent "); // printed just before the delay begins
      server.stop();
      assertThat(ServerThreads.names("")).isEmpty();
      assertThat(peer.hearAll()).as("an answer before the delay is over").isEmpty();
    }
  }

  private Running once(String service) throws IOException {
    return new Running(maker(), Running.once(settings(service), 1024));
  }
}
