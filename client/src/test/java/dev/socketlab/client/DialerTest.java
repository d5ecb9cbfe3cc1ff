package dev.socketlab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

/** How connecting ends. */
class DialerTest extends ConnectionFixture {

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

    assertThatThrownBy(() -> Dialer.dial(channel, itself, AMPLE))
        .isInstanceOf(ConnectException.class);
    assertThat(channel.isOpen()).isFalse();
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
}
