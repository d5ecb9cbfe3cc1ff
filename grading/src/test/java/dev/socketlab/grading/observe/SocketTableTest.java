package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.observe.SocketTable.Row;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reads the test's own sockets. */
@Timeout(120)
class SocketTableTest {

  private static final int SELF = (int) ProcessHandle.current().pid();

  private ServerSocket server;

  @BeforeEach
  void listens() throws Exception {
    server = new ServerSocket(0, 17, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void closes() throws Exception {
    server.close();
  }

  private static Row await(Predicate<Row> wanted) throws InterruptedException {
    Optional<Row> found = Optional.empty();
    while (found.isEmpty()) {
      found = SocketTable.of(SELF).rows().stream().filter(wanted).findFirst();
      Thread.sleep(1); // until the next look
    }
    return found.get();
  }

  /** The server's end of a connection. */
  private Predicate<Row> serverEnd(Socket client) {
    return row ->
        row.localPort() == server.getLocalPort()
            && row.remotePort() == client.getLocalPort()
            && row.established();
  }

  @Test
  void listeningSocketShowsConnectionsToAccept() throws Exception {
    Row quiet = await(row -> row.localPort() == server.getLocalPort() && row.listening());
    assertThat(quiet.incoming()).isZero();
    assertThat(quiet.inode()).isPositive();
    assertThat(quiet.address()).isEqualTo(InetAddress.getLoopbackAddress());

    try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      assertThat(client.isConnected()).isTrue();
      Row waited =
          await(row -> row.listening() && row.inode() == quiet.inode() && row.incoming() == 1);
      assertThat(waited.established()).isFalse();
    }
  }

  @Test
  void connectionHasNoInodeBeforeItIsAccepted() throws Exception {
    try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      assertThat(await(serverEnd(client)).inode()).isZero();

      try (Socket accepted = server.accept()) {
        assertThat(accepted.isConnected()).isTrue();
        assertThat(await(serverEnd(client)).inode()).isPositive();
      }
    }
  }

  @Test
  void unreadBytesAreCounted() throws Exception {
    try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      client.getOutputStream().write(new byte[123]);

      assertThat(await(serverEnd(client).and(row -> row.incoming() > 0)).incoming()).isEqualTo(123);

      accepted.getInputStream().readNBytes(100);
      assertThat(await(serverEnd(client)).incoming()).isEqualTo(23);
    }
  }

  @Test
  void bothEndsOfAConnectionFindEachOther() throws Exception {
    try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      Row end = await(serverEnd(client));
      Row other = SocketTable.of(SELF).otherEnd(end).orElseThrow();

      assertThat(other.localPort()).isEqualTo(client.getLocalPort());
      assertThat(other.remotePort()).isEqualTo(server.getLocalPort());
    }
  }

  @Test
  void tableOfSeveralPagesIsReadCompletely() throws Exception {
    List<Socket> clients = new ArrayList<>();
    try (ServerSocket large = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
      while (clients.size() < 100) {
        clients.add(new Socket(large.getInetAddress(), large.getLocalPort()));
      }

      assertThat(SocketTable.of(SELF).rows())
          .filteredOn(row -> row.localPort() == large.getLocalPort() && row.established())
          .extracting(Row::remotePort)
          .containsAll(clients.stream().map(Socket::getLocalPort).toList());
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  @Test
  void missingProcessShowsTheSameNamespace() {
    int gone = 0x7fffffff;

    assertThat(SocketTable.of(gone).rows())
        .anyMatch(row -> row.listening() && row.localPort() == server.getLocalPort());
  }

  /** The end that closes first keeps the connection for a while, in TIME_WAIT. */
  @Test
  void closedConnectionsLingerAtTheEndThatClosedFirst() throws Exception {
    assertThat(SocketTable.own().lingersOn(server.getLocalPort())).isFalse();

    try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      server.accept().close();
      assertThat(client.getInputStream().read()).isNegative();
    }
    await(row -> row.localPort() == server.getLocalPort() && row.lingering());

    assertThat(SocketTable.own().lingersOn(server.getLocalPort())).isTrue();
  }
}
