package dev.socketlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A connection whose peer is a plain socket of the test, which decides what happens there. */
@Timeout(120)
abstract class ConnectionFixture {

  static final Duration AMPLE = Duration.ofSeconds(60);
  static final Duration SHORT = Duration.ofMillis(50);

  ServerSocket listening;
  Connection connection;
  Socket peer;

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

  InetSocketAddress address() {
    return (InetSocketAddress) listening.getLocalSocketAddress();
  }

  static String text(Received received) {
    assertThat(received).isInstanceOf(Received.Bytes.class);
    return ((Received.Bytes) received).text();
  }

  interface Receiving {
    Received receive() throws IOException;
  }

  static CompletableFuture<Received> inOtherThread(Receiving receiving) {
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
