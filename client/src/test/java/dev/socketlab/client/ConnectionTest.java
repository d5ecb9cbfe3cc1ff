package dev.socketlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Sending and receiving. */
class ConnectionTest extends ConnectionFixture {

  @Test
  void knowsBothAddressesEvenAfterClosing() throws IOException {
    connection.close();

    assertThat(connection.remote()).isEqualTo(peer.getLocalSocketAddress());
    assertThat(connection.local()).isEqualTo(peer.getRemoteSocketAddress());
  }

  @Test
  void sendsTheVeryBytes() throws IOException {
    byte[] bytes = {0, -1, 10, 13, 127, -128};

    connection.send(bytes, AMPLE);

    assertThat(peer.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
  }

  @Test
  void receivesWhatArrived() throws IOException {
    peer.getOutputStream().write("hello".getBytes(UTF_8));

    assertThat(text(connection.receive(AMPLE))).isEqualTo("hello");
  }

  @Test
  void splitMessageComesInPieces() throws IOException {
    peer.getOutputStream().write("hel".getBytes(UTF_8));
    String first = text(connection.receive(AMPLE));
    peer.getOutputStream().write("lo".getBytes(UTF_8));
    String second = text(connection.receive(AMPLE));

    assertThat(first).isEqualTo("hel");
    assertThat(second).isEqualTo("lo");
  }

  @Test
  void nothingComesWithinTheTime() throws IOException {
    assertThat(connection.receive(SHORT)).isInstanceOf(Received.Nothing.class);
    assertThat(connection.receive(Duration.ZERO)).isInstanceOf(Received.Nothing.class);
  }

  @Test
  void endOfStreamIsToldAgain() throws IOException {
    peer.close();

    assertThat(connection.receive(AMPLE)).isInstanceOf(Received.EndOfStream.class);
    assertThat(connection.receive(Duration.ZERO)).isInstanceOf(Received.EndOfStream.class);
  }

  @Test
  void resetIsToldFromEndOfStreamAndToldAgain() throws IOException {
    resetByPeer();

    assertThat(connection.receive(AMPLE)).isInstanceOf(Received.Reset.class);
    assertThat(connection.receive(Duration.ZERO)).isInstanceOf(Received.Reset.class);
  }

  @Test
  void bytesBeforeAnEndArriveBeforeIt() throws IOException {
    peer.getOutputStream().write("busy\n".getBytes(UTF_8));
    peer.close();

    assertThat(text(connection.receive(AMPLE))).isEqualTo("busy\n");
    assertThat(connection.receive(AMPLE)).isInstanceOf(Received.EndOfStream.class);
  }

  @Test
  void resetFirstMetWhileSendingIsNotTakenForEndOfStream() throws IOException {
    resetByPeer();

    // Until the reset has arrived, the kernel takes what is sent.
    assertThatThrownBy(
            () -> {
              while (true) {
                connection.send(new byte[] {1}, AMPLE);
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(connection.receive(AMPLE)).isInstanceOf(Received.Reset.class);
  }

  @Test
  void halfClosedConnectionStillReceives() throws IOException {
    connection.send("2+3\n".getBytes(UTF_8), AMPLE);
    connection.halfClose();
    connection.halfClose();

    assertThat(peer.getInputStream().readAllBytes()).asString().isEqualTo("2+3\n");
    peer.getOutputStream().write("5\n".getBytes(UTF_8));
    assertThat(text(connection.receive(AMPLE))).isEqualTo("5\n");
    assertThatThrownBy(() -> connection.send(new byte[1], AMPLE))
        .isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void trySendStopsAtAPeerThatDoesNotReadAndGoesOnWhenItDoes() throws Exception {
    ByteBuffer piece = ByteBuffer.allocate(1 << 20);
    long taken = 0;
    int count;
    while ((count = connection.trySend(piece.clear())) > 0) {
      taken += count;
    }
    assertThat(connection.trySend(piece.clear())).isZero();

    long expected = taken + 5;
    CompletableFuture<Long> read = CompletableFuture.supplyAsync(() -> skip(expected));
    connection.send(new byte[5], AMPLE);
    assertThat(read.get()).isEqualTo(expected);
  }

  @Test
  void sendGivesUpOnAPeerThatDoesNotReadAndSaysHowMuchWentOut() {
    byte[] flood = new byte[64 << 20];

    assertThatThrownBy(() -> connection.send(flood, SHORT))
        .isInstanceOfSatisfying(
            SocketTimeoutException.class,
            late -> assertThat(late.bytesTransferred).isGreaterThan(0).isLessThan(flood.length));
  }

  @Test
  void sendsMoreThanTheBuffersHold() throws Exception {
    byte[] flood = new byte[32 << 20];
    CompletableFuture<Long> read = CompletableFuture.supplyAsync(() -> skip(flood.length));

    connection.send(flood, AMPLE);

    assertThat(read.get()).isEqualTo(flood.length);
  }

  @Test
  void smallReceiveBufferStopsThePeerEarly() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      InetSocketAddress there = (InetSocketAddress) server.getLocalAddress();
      try (Connection small = Connection.connect(there, AMPLE, 4096);
          SocketChannel far = server.accept()) {
        far.setOption(StandardSocketOptions.SO_SNDBUF, 4096);
        far.configureBlocking(false);
        long taken = 0;
        int count;
        while ((count = far.write(ByteBuffer.allocate(1024))) > 0) {
          taken += count;
        }

        assertThat(taken).isLessThan(64 * 1024);
        assertThat(small.receive(AMPLE)).isInstanceOf(Received.Bytes.class);
      }
    }
  }

  @Test
  void oneThreadSendsWhileAnotherReceives() throws Exception {
    CompletableFuture<Received> waiting = inOtherThread(() -> connection.receive(AMPLE));
    connection.send("ping".getBytes(UTF_8), AMPLE);
    peer.getOutputStream().write(peer.getInputStream().readNBytes(4));

    assertThat(text(waiting.get())).isEqualTo("ping");
  }

  private void resetByPeer() throws IOException {
    peer.setSoLinger(true, 0);
    peer.close();
  }

  private long skip(long count) {
    try {
      peer.getInputStream().skipNBytes(count);
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
