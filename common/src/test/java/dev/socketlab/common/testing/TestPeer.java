package dev.socketlab.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A client that does exactly what a test says. A read that brings nothing fails after a minute. */
public final class TestPeer implements Closeable {

  private static final int READ_TIMEOUT_MS = 60_000;

  private final Socket socket;

  public TestPeer(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(READ_TIMEOUT_MS);
    socket.setTcpNoDelay(true);
  }

  public TestPeer say(String text) throws IOException {
    return say(text.getBytes(UTF_8));
  }

  public TestPeer say(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Exactly this many bytes. */
  public byte[] hear(int count) throws IOException {
    return socket.getInputStream().readNBytes(count);
  }

  /** The next line, without its end; all up to the end of the stream if there is none. */
  public String hearLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = socket.getInputStream().read(); b >= 0 && b != '\n'; ) {
      line.write(b);
      b = socket.getInputStream().read();
    }
    return line.toString(UTF_8);
  }

  /** Everything until the stream ends. */
  public String hearAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  /** Bytes that have arrived and were not read yet. */
  public int unheard() throws IOException {
    return socket.getInputStream().available();
  }

  public TestPeer halfClose() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Leaves by a reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Sends a sum and receives its value: afterwards the server has served this client. */
  public void exchange(int number) throws IOException {
    say(number + "+1\n");
    assertThat(hearLine()).isEqualTo(String.valueOf(number + 1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
