package dev.socketlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The peer is a plain socket of this test, which decides what happens on the other side. */
@Timeout(120)
class ConnectionTest {

  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(50);

  private static final File OPEN_FILES = new File("/proc/self/fd");

  private ServerSocket listening;
  private Connection connection;
  private Socket peer;

  @BeforeEach
  void connects() throws IOException {
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    connection = Connection.connect(address(), AMPLE);
    peer = listening.accept();
  }

  @AfterEach
  void closes() throws IOException {
    connection.close();
    peer.close();
    listening.close();
  }

  private InetSocketAddress address() {
    return (InetSocketAddress) listening.getLocalSocketAddress();
  }

  @Test
  void knowsBothAddressesEvenAfterClosing() throws IOException {
    connection.close();

    assertThat(connection.remote()).isEqualTo(peer.getLocalSocketAddress());
    assertThat(connection.local()).isEqualTo(peer.getRemoteSocketAddress());
  }

  @Test
  void refusedConnectionIsAConnectException() throws IOException {
    listening.close();

    assertThatThrownBy(() -> Connection.connect(address(), AMPLE))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void unresolvedHostIsNamed() {
    InetSocketAddress nowhere = InetSocketAddress.createUnresolved("nowhere.invalid", 1);

    assertThatThrownBy(() -> Connection.connect(nowhere, AMPLE))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("nowhere.invalid");
  }

  @Test
  void connectingInVainEndsWithATimeout() throws IOException {
    // A full backlog answers no further handshake.
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
        Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
      assertThat(first.isConnected() && second.isConnected()).isTrue();

      assertThatThrownBy(
              () ->
                  Connection.connect((InetSocketAddress) full.getLocalSocketAddress(), SHORT)
                      .close())
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void reachingItselfCountsAsRefused() throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    InetSocketAddress itself = (InetSocketAddress) channel.getLocalAddress();

    assertThatThrownBy(() -> Connection.connect(channel, itself, AMPLE))
        .isInstanceOf(ConnectException.class);
    assertThat(channel.isOpen()).isFalse();
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
  void resetRightAfterAcceptingIsNeverTakenForARefusal() throws IOException {
    for (int i = 0; i < 100; i++) {
      try (ScriptedServer server = ScriptedServer.playing(ScriptedServer.Peer::reset)) {
        assertThat(endOf(server.address())).isInstanceOf(Received.Reset.class);
      }
    }
  }

  private static Received endOf(InetSocketAddress address) throws IOException {
    try (Connection reset = Connection.connect(address, AMPLE)) {
      return reset.receive(AMPLE);
    } catch (ResetWhileConnectingException e) {
      return new Received.Reset();
    }
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
  void resetReachesThePeerAsReset() throws IOException {
    connection.reset();
    connection.reset();

    assertThatThrownBy(() -> peer.getInputStream().read())
        .isInstanceOf(SocketException.class)
        .hasMessageStartingWith("Connection reset");
  }

  @Test
  void resetReachesThePeerEvenAfterWaits() throws IOException {
    assertThat(connection.receive(SHORT)).isInstanceOf(Received.Nothing.class);
    connection.reset();

    assertThatThrownBy(() -> peer.getInputStream().read())
        .isInstanceOf(SocketException.class)
        .hasMessageStartingWith("Connection reset");
  }

  @Test
  void closingReachesThePeerAsEndOfStream() throws IOException {
    assertThat(connection.receive(SHORT)).isInstanceOf(Received.Nothing.class);
    connection.close();
    connection.close();

    assertThat(peer.getInputStream().read()).isEqualTo(-1);
    assertThatThrownBy(() -> connection.receive(SHORT)).isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void closingGivesBackEveryDescriptor() throws IOException {
    assumeTrue(OPEN_FILES.isDirectory(), "no /proc to count open files in");
    int before = openFiles();
    for (int i = 0; i < 200; i++) {
      try (Connection further = Connection.connect(address(), AMPLE);
          Socket far = listening.accept()) {
        assertThat(further.receive(Duration.ofNanos(1))).isInstanceOf(Received.Nothing.class);
        far.getOutputStream().write(1);
        assertThat(further.receive(AMPLE)).isInstanceOf(Received.Bytes.class);
      }
    }

    assertThat(openFiles()).isLessThan(before + 100);
  }

  private static int openFiles() {
    String[] names = OPEN_FILES.list();
    assertThat(names).isNotNull();
    return names.length;
  }

  @Test
  void closingEndsAWaitOfAnotherThread() throws Exception {
    CompletableFuture<Received> waiting = inOtherThread(() -> connection.receive(AMPLE));
    connection.close();

    assertThatThrownBy(waiting::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void interruptEndsAWaitAndKeepsTheConnection() throws IOException {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> connection.receive(AMPLE))
        .isInstanceOf(InterruptedIOException.class)
        .isNotInstanceOf(SocketTimeoutException.class);
    assertThat(Thread.interrupted()).isTrue();

    peer.getOutputStream().write('x');
    assertThat(text(connection.receive(AMPLE))).isEqualTo("x");
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

  private static String text(Received received) {
    assertThat(received).isInstanceOf(Received.Bytes.class);
    return ((Received.Bytes) received).text();
  }

  private interface Receiving {
    Received receive() throws IOException;
  }

  private static CompletableFuture<Received> inOtherThread(Receiving receiving) {
    CompletableFuture<Received> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(receiving.receive());
              } catch (IOException e) {
                result.completeExceptionally(e);
              }
            });
    thread.start();
    return result;
  }
}
