package dev.socketlab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** How a connection is left, and what that does to its waits. */
class ConnectionClosingTest extends ConnectionFixture {

  private static final File OPEN_FILES = new File("/proc/self/fd");

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
}
