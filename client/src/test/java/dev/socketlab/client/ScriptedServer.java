package dev.socketlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Plays one part with each client, one after the other; {@link #finish} reports what went wrong.
 */
public final class ScriptedServer implements Closeable {

  /** What the server does with its client. */
  public interface Part {
    void play(Peer peer) throws IOException;
  }

  /** The server's end of the connection. */
  public record Peer(Socket socket, BufferedReader in) {

    /** The next line of the client, or null at the end of its stream. */
    public String hear() throws IOException {
      return in.readLine();
    }

    public void say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  private final ServerSocket listening;
  private final CompletableFuture<Void> played = new CompletableFuture<>();

  private ScriptedServer(ServerSocket listening) {
    this.listening = listening;
  }

  /** Listens on a free port; each connection is closed when its part is over. */
  public static ScriptedServer playing(Part... parts) throws IOException {
    ScriptedServer server =
        new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(() -> server.serve(parts), "scripted-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  /** Answers each line in upper case until the client's stream ends. */
  public static ScriptedServer shouting() throws IOException {
    return playing(
        peer -> {
          String line;
          while ((line = peer.hear()) != null) {
            peer.say(line.toUpperCase(Locale.ROOT) + "\n");
          }
        });
  }

  /**
   * A port that nobody listens on. Closing a server would not be enough: a thread that is accepting
   * may still take one more client.
   */
  public static String unusedPort() throws IOException {
    try (ServerSocket unused = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      return Integer.toString(unused.getLocalPort());
    }
  }

  private void serve(Part... parts) {
    try {
      for (Part part : parts) {
        try (Socket socket = listening.accept();
            BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
          part.play(new Peer(socket, in));
        }
      }
      played.complete(null);
    } catch (IOException | RuntimeException | AssertionError e) {
      played.completeExceptionally(e);
    }
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) listening.getLocalSocketAddress();
  }

  /** The port as an argument of a command line. */
  public String port() {
    return Integer.toString(listening.getLocalPort());
  }

  /** Waits until all parts are over; throws what went wrong in one. */
  public void finish() throws IOException {
    try {
      played.join();
    } catch (CompletionException e) {
      throw new IOException("the server's part failed", e.getCause());
    }
  }

  /** Refuses further clients; to be called when all have come. */
  public void stopListening() throws IOException {
    listening.close();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
