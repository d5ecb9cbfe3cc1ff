package dev.socketlab.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.cli.Settings;
import dev.socketlab.common.log.Journal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a single client may expect of every server. */
// In a thread of its own, since a test that loops or blocks in a write heeds no interrupt.
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
public abstract class OneClientContract {

  /** The server under test. */
  protected abstract ServerProgram.Maker maker();

  /** The options that only this server has. */
  protected abstract Map<String, String> choices();

  protected final Running start(String service) throws IOException {
    return new Running(maker(), settings(service));
  }

  protected final Settings settings(String service) {
    return Running.settings(service, choices());
  }

  private Running once(String service) throws IOException {
    return new Running(maker(), Running.once(settings(service), 1024));
  }

  @Test
  void linesGetTheirValues() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.say("7/2\r\n4/2\n");
      assertThat(peer.hearLine()).isEqualTo("3.5");
      assertThat(peer.hearLine()).isEqualTo("2");
    }
  }

  @Test
  void errorsDoNotEndTheSession() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.say("1/0\nfoo\n\n");
      for (int i = 0; i < 3; i++) {
        assertThat(peer.hearLine()).startsWith("error: ");
      }
      peer.exchange(1);
    }
  }

  @Test
  void aMessageSentByteByByteIsOneMessage() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.exchange(1);
      for (byte b : "(12 + 30) * 2\n".getBytes(UTF_8)) {
        peer.say(new byte[] {b});
      }
      assertThat(peer.hearLine()).isEqualTo("84");
    }
  }

  @Test
  void aMessageMayBeCutAnywhere() throws IOException {
    String message = "100 + 23\r\n";
    try (Running server = start("calc")) {
      for (int cut = 1; cut < message.length(); cut++) {
        try (TestPeer peer = server.peer()) {
          peer.say("1+1\n" + message.substring(0, cut));
          assertThat(peer.hearLine()).isEqualTo("2"); // so the first part has been read
          peer.say(message.substring(cut));
          assertThat(peer.hearLine()).isEqualTo("123");
          peer.say("bye\n");
          assertThat(peer.hearAll()).isEqualTo("bye\n");
        }
      }
    }
  }

  @Test
  void thousandsOfJoinedMessagesAreAllAnswered() throws IOException {
    StringBuilder input = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      input.append(i).append("+1\n");
      expected.append(i + 1).append('\n');
    }
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      CompletableFuture<String> heard = heard(peer);
      peer.say(input.toString()).halfClose();
      assertThat(heard.join()).isEqualTo(expected.toString());
    }
  }

  @Test
  void repliesFarLargerThanTheirMessagesAllArrive() throws IOException {
    int count = 3000;
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      CompletableFuture<String> heard = heard(peer);
      peer.say("1e900\n".repeat(count)).halfClose();
      assertThat(heard.join()).isEqualTo(("1" + "0".repeat(900) + "\n").repeat(count));
    }
  }

  @Test
  void aClientWithoutLineEndsIsAnswered() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      for (int i = 0; i < 5; i++) {
        peer.say(i + "+1");
        assertThat(peer.hearLine()).isEqualTo(String.valueOf(i + 1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bye", "exit", "quit"})
  void byeEndsTheConversation(String word) throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.say("1+1\n" + word + "\n2+2\n");
      assertThat(peer.hearAll()).isEqualTo("2\nbye\n");
    }
  }

  @Test
  void aHalfClosedClientGetsItsLastAnswers() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.say("1+1\n2+2").halfClose();
      assertThat(peer.hearAll()).isEqualTo("2\n4\n");
    }
  }

  @Test
  void aLineOfAMegabyteGetsOneErrorAndTheSessionGoesOn() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.exchange(0); // else a pause in the line would count as its end
      peer.say("1".repeat(1 << 20) + "\n");
      assertThat(peer.hearLine()).startsWith("error: ").contains("65536");
      peer.exchange(1);
    }
  }

  @Test
  void aNestOfAThousandsLevelsGetsAnError() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.exchange(0); // else a pause in the line would count as its end
      peer.say("(".repeat(60_000) + "\n");
      assertThat(peer.hearLine()).startsWith("error: ");
      peer.exchange(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 8192, 8193, 65_536, 65_537, 1 << 20})
  void echoGivesBackTheVeryBytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    try (Running server = start("echo");
        TestPeer peer = server.peer()) {
      CompletableFuture<byte[]> heard =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return peer.hear(length);
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      peer.say(bytes);
      assertThat(heard.join()).isEqualTo(bytes);
    }
  }

  @Test
  void linesComeBackInUpperCase() throws IOException {
    try (Running server = start("upper");
        TestPeer peer = server.peer()) {
      peer.say("grüße\n\nquit\n");
      assertThat(peer.hearLine()).isEqualTo("GRÜSSE");
      assertThat(peer.hearLine()).isEmpty();
      assertThat(peer.hearLine()).isEqualTo("QUIT");
    }
  }

  @Test
  void linesComeBackSigned() throws IOException {
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
  void theNameOutlivesWhoGaveIt() throws IOException {
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
  void withOnceAnEmptyMessageEndsTheServer() throws Exception {
    try (Running server = once("echo");
        TestPeer peer = server.peer()) {
      String message = "x".repeat(1024) + "\n"; // its end comes with another read than it
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
  void withOnceAClientThatLeavesEndsTheServer(boolean reset) throws Exception {
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
  void withOnceNobodyElseIsServed() throws Exception {
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
  void aBufferOfOneByteMakesNoDifferenceToLines() throws IOException {
    try (Running server = new Running(maker(), Running.once(settings("calc"), 1));
        TestPeer peer = server.peer()) {
      peer.exchange(123);
      peer.say("1/0\r\n");
      assertThat(peer.hearLine()).startsWith("error: column 2");
    }
  }

  @Test
  void comingAndGoingIsToldWithAddress() throws IOException {
    Running server = start("calc");
    try (server;
        TestPeer peer = server.peer()) {
      peer.say("bye\n");
      assertThat(peer.hearAll()).isEqualTo("bye\n");
    }
    assertThat(server.printed())
        .containsPattern("client 127\\.0\\.0\\.1:\\d+ came")
        .containsPattern("client 127\\.0\\.0\\.1:\\d+ left");
  }

  @Test
  void closingFreesThePortWhileAClientIsConnected() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      int port = server.port();
      peer.exchange(1);
      server.stop();
      server.stop();
      try (ServerSocket again = new ServerSocket()) {
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        assertThat(again.isBound()).isTrue();
      }
    }
  }

  @Test
  void aDelayDoesNotHoldUpTheEnd() throws Exception {
    Duration delay = Duration.ofHours(1);
    try (Running server =
            new Running(
                maker(), Running.settings("echo", delay, Journal.Level.VERBOSE, choices()));
        TestPeer peer = server.peer()) {
      peer.say("anything");
      server.awaitPrinted(" sent "); // told just before the delay begins
      server.stop();
      assertThat(ServerThreads.names("")).isEmpty();
      assertThat(peer.hearAll()).as("an answer before its time").isEmpty();
    }
  }

  private static CompletableFuture<String> heard(TestPeer peer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return peer.hearAll();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }
}
