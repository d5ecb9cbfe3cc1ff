package dev.socketlab.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A client that sends without reading. */
final class FloodingClient {

  private FloodingClient() {}

  /**
   * Sends as much as the server takes. After each piece, a good client exchanges a message. Ends
   * when the server has taken nothing during a hundred of these, or when {@code enough} bytes are
   * sent.
   */
  static int send(SocketChannel deaf, String text, int enough, TestPeer good) throws IOException {
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
      assertThat(good.hearLine()).isEqualTo("7"); // calc and echo give the same answer
    }
    return sent;
  }

  /** Bytes that come before the stream ends, or before it is reset since some were not taken. */
  static int hearToTheEnd(SocketChannel deaf) throws IOException {
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

  static SocketChannel connect(Running server) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    channel.configureBlocking(false);
    return channel;
  }
}
