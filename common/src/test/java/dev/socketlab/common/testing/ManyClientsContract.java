package dev.socketlab.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may expect of a server that serves several, whoever else is connected. */
public abstract class ManyClientsContract extends OneClientContract {

  @Test
  void clientsAreAnsweredInWhateverOrderTheySpeak() throws IOException {
    try (Running server = start("calc")) {
      List<TestPeer> peers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        TestPeer peer = server.peer();
        peer.exchange(i); // so the server knows lines, and waits for the end of the next
        peers.add(peer.say(i + "+"));
      }
      for (int i = 19; i >= 0; i--) {
        try (TestPeer peer = peers.get(i)) {
          peer.say("1\n");
          assertThat(peer.hearLine()).isEqualTo(String.valueOf(i + 1));
        }
      }
    }
  }

  @Test
  void twoWhoRenameAtOnceReplaceDifferentNames() throws Exception {
    int renames = 500;
    try (Running server = start("name");
        TestPeer first = server.peer();
        TestPeer second = server.peer()) {
      CompletableFuture<List<String>> others = renames(first, "a", renames);
      List<String> replies = new ArrayList<>(renames(second, "b", renames).join());
      replies.addAll(others.join());
      first.say("x\n");
      String last = first.hearLine().replace(": x", "");
      // Each name but the last was replaced, and by one client only.
      List<String> replaced = replies.stream().map(r -> r.replaceFirst(".* from ", "")).toList();
      List<String> taken =
          new ArrayList<>(replies.stream().map(r -> r.substring(0, r.indexOf(':'))).toList());
      taken.add("Foo");
      taken.remove(last);
      assertThat(replaced).containsExactlyInAnyOrderElementsOf(taken);
    }
  }

  private static CompletableFuture<List<String>> renames(TestPeer peer, String prefix, int count) {
    return CompletableFuture.supplyAsync(
        () -> {
          List<String> replies = new ArrayList<>();
          try {
            for (int i = 0; i < count; i++) {
              peer.say("NAME=" + prefix + i + "\n");
              replies.add(peer.hearLine());
            }
          } catch (IOException e) {
            throw new AssertionError(e);
          }
          return replies;
        });
  }

  @Test
  void garbageDisturbsNobody() throws IOException {
    Random random = new Random(1);
    try (Running server = start("calc");
        TestPeer good = server.peer()) {
      for (int i = 0; i < 30; i++) {
        try (TestPeer bad = server.peer()) {
          byte[] garbage = new byte[random.nextInt(5000)];
          random.nextBytes(garbage);
          bad.say(garbage);
          good.exchange(i);
        }
      }
    }
  }

  @Test
  void abruptLeavesDisturbNobody() throws IOException {
    try (Running server = start("calc");
        TestPeer good = server.peer()) {
      for (int i = 0; i < 100; i++) {
        server.peer().say("1+1\n2+".repeat(i % 3)).reset();
        good.exchange(i);
      }
    }
  }

  @Test
  void aClientThatDoesNotReadIsNotReadEither() throws IOException {
    int enough = 64 << 20;
    try (Running server = start("echo");
        TestPeer good = server.peer();
        SocketChannel deaf = connect(server)) {
      int taken = flood(deaf, "x".repeat(65_536), enough, good);
      assertThat(taken).as("bytes taken from a client that does not read").isLessThan(enough);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e900\n", "1+1\n", "\n", "x"})
  void aFloodOfLinesDelaysNobody(String line) throws IOException {
    int enough = 64 << 20;
    try (Running server = start("calc");
        TestPeer good = server.peer();
        SocketChannel deaf = connect(server)) {
      flood(deaf, line.repeat(8192 / line.length()), line.equals("x") ? 1 << 20 : enough, good);
      good.say("1+1\n");
      assertThat(good.hearLine()).isEqualTo("2");
    }
  }

  @Test
  void aFloodDoesNotHoldUpTheEnd() throws IOException {
    int enough = 64 << 20;
    try (Running server = start("echo");
        SocketChannel deaf = connect(server);
        TestPeer good = server.peer()) {
      int taken = flood(deaf, "x".repeat(65_536), enough, good);
      assertThat(taken).as("bytes taken before the server was stuck").isLessThan(enough);
      server.stop();
      assertThat(ServerThreads.names("")).isEmpty();
      assertThat(good.hearAll()).isEmpty();
      assertThat(hearToTheEnd(deaf)).as("bytes given back").isLessThanOrEqualTo(taken);
    }
  }

  /**
   * Sends as much as the server takes, a good client exchanging a message after each piece, until
   * the server has taken nothing for a hundred of these or {@code enough} bytes are sent.
   */
  private static int flood(SocketChannel deaf, String text, int enough, TestPeer good)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
    int sent = 0;
    for (int idle = 0; idle < 100 && sent < enough; idle++) {
      int count = deaf.write(bytes);
      if (count > 0) {
        sent += count;
        idle = 0;
      }
      if (!bytes.hasRemaining()) {
        bytes.rewind();
      }
      good.say("7\n");
      assertThat(good.hearLine()).isEqualTo("7"); // so says calc, and so does echo
    }
    return sent;
  }

  /** Bytes that come before the stream ends, or before it is reset since some were not taken. */
  private static int hearToTheEnd(SocketChannel deaf) throws IOException {
    deaf.configureBlocking(true);
    ByteBuffer bytes = ByteBuffer.allocate(65_536);
    int heard = 0;
    try {
      for (int count = deaf.read(bytes); count >= 0; count = deaf.read(bytes.clear())) {
        heard += count;
      }
    } catch (SocketException e) {
      assertThat(e).hasMessageContaining("reset");
    }
    return heard;
  }

  private static SocketChannel connect(Running server) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    channel.configureBlocking(false);
    return channel;
  }
}
