package dev.socketlab.server2;

import dev.socketlab.common.service.Outbox;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * Sends a client what it is told, in a thread of its own: whoever says something must not wait
 * until all others have read it, and the client's own thread is waiting in read.
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

  /** Why it could not go on; null if it could. */
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
