package dev.socketlab.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a single client may expect of a server that does arithmetic. */
public interface CalcContract extends ServerContract {

  @Test
  default void linesGetTheirValues() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.say("7/2\r\n4/2\n");
      assertThat(peer.hearLine()).isEqualTo("3.5");
      assertThat(peer.hearLine()).isEqualTo("2");
    }
  }

  @Test
  default void errorsDoNotEndTheSession() throws IOException {
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
  default void aMessageSentByteByByteIsOneMessage() throws IOException {
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
  default void aMessageMayBeCutAnywhere() throws IOException {
    String message = "100 + 23\r\n";
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      for (int cut = 1; cut < message.length(); cut++) {
        peer.say("1+1\n" + message.substring(0, cut));
        assertThat(peer.hearLine()).isEqualTo("2"); // so the first part has been read
        peer.say(message.substring(cut));
        assertThat(peer.hearLine()).isEqualTo("123");
      }
      peer.say("bye\n");
      assertThat(peer.hearAll()).isEqualTo("bye\n");
    }
  }

  @Test
  default void thousandsOfJoinedMessagesAreAllAnswered() throws IOException {
    StringBuilder input = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      input.append(i).append("+1\n");
      expected.append(i + 1).append('\n');
    }
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      CompletableFuture<String> heard = ServerContract.heard(peer);
      peer.say(input.toString()).halfClose();
      assertThat(heard.join()).isEqualTo(expected.toString());
    }
  }

  @Test
  default void repliesFarLargerThanTheirMessagesAllArrive() throws IOException {
    int count = 3000;
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      CompletableFuture<String> heard = ServerContract.heard(peer);
      peer.say("1e900\n".repeat(count)).halfClose();
      assertThat(heard.join()).isEqualTo(("1" + "0".repeat(900) + "\n").repeat(count));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bye", "exit", "quit"})
  default void byeEndsTheConversation(String word) throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.say("1+1\n" + word + "\n2+2\n");
      assertThat(peer.hearAll()).isEqualTo("2\nbye\n");
    }
  }

  @Test
  default void aHalfClosedClientGetsItsLastAnswers() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.say("1+1\n2+2").halfClose();
      assertThat(peer.hearAll()).isEqualTo("2\n4\n");
    }
  }

  @Test
  default void aLineOfAMegabyteGetsOneErrorAndTheSessionGoesOn() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.exchange(0); // otherwise a pause in the line would count as its end
      peer.say("1".repeat(1 << 20) + "\n");
      assertThat(peer.hearLine()).startsWith("error: ").contains("65536");
      peer.exchange(1);
    }
  }

  @Test
  default void aNestOfAThousandsLevelsGetsAnError() throws IOException {
    try (Running server = start("calc");
        TestPeer peer = server.peer()) {
      peer.exchange(0); // otherwise a pause in the line would count as its end
      peer.say("(".repeat(60_000) + "\n");
      assertThat(peer.hearLine()).startsWith("error: ");
      peer.exchange(1);
    }
  }

  @Test
  default void comingAndGoingIsToldWithAddress() throws Exception {
    try (Running server = start("calc")) {
      try (TestPeer peer = server.peer()) {
        peer.say("bye\n");
        assertThat(peer.hearAll()).isEqualTo("bye\n");
      }
      server.awaitPrinted(" left\n");
      assertThat(server.printed())
          .containsPattern("client 127\\.0\\.0\\.1:\\d+ came\n")
          .containsPattern("client 127\\.0\\.0\\.1:\\d+ left\n");
    }
  }

  @Test
  default void closingFreesThePortWhileAClientIsConnected() throws IOException {
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
}
