package dev.socketlab.server2;

import dev.socketlab.common.service.Outbox;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * Sends a client the lines that were pushed to it, in a thread of its own: their sender must not
 * wait until everybody has read them, and the client's own thread waits in read.
 */
final class Writer implements Runnable {

  private final Socket socket;
  private final Outbox outbox;
  private volatile IOException failure;

  Writer(Socket socket, Outbox outbox) {
    this.socket = socket;
    this.outbox = outbox;
  }

  @Override
  public void run() {
    try {
      OutputStream out = socket.getOutputStream();
      for (ByteBuffer piece = outbox.take(); piece != null; piece = outbox.take()) {
        out.write(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      failure = e;
      close(e);
    }
  }

  /** What stopped it; null if nothing did. */
  IOException failure() {
    return failure;
  }

  /** Wakes the client's own thread, which waits in read. */
  private void close(IOException why) {
    try {
      socket.close();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }
}
