package dev.socketlab.common.loop;

import dev.socketlab.common.service.Outbox;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * What waits to be sent to one client: first the rest of a short write, then the lines that were
 * pushed to it.
 */
final class SendQueue {

  private final SocketChannel channel;

  /** What the socket did not take; null if it took everything. */
  private ByteBuffer unsent;

  /** Lines that were pushed; null if there never were any. */
  private Outbox outbox;

  private boolean overfull;

  SendQueue(SocketChannel channel) {
    this.channel = channel;
  }

  /** Whether the socket has taken everything that it was offered. */
  boolean isEmpty() {
    return unsent == null;
  }

  /** Sends bytes at once; only while the queue {@link #isEmpty}. */
  void send(ByteBuffer bytes) throws IOException {
    // Takes what the kernel has room for, maybe nothing.
    channel.write(bytes);
    if (bytes.hasRemaining()) {
      // A short write: the client reads more slowly than it is answered. The rest is kept, and
      // the client is not read until the rest is gone, so that it can cost no more memory.
      unsent = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }
  }

  /** Adds a line that is not a reply; {@link #drain} sends it. */
  void push(byte[] line) {
    if (outbox == null) {
      outbox = new Outbox();
    }
    overfull |= !outbox.offer(line);
  }

  /**
   * Fails if more lines were pushed than may wait.
   *
   * @throws SlowConsumerException so that the client is dropped
   */
  void checkLimit() throws SlowConsumerException {
    if (overfull) {
      throw new SlowConsumerException();
    }
  }

  /** Sends what waits, as much as the socket takes. */
  void drain() throws IOException {
    while (unsent != null || (outbox != null && (unsent = outbox.poll()) != null)) {
      // Ready to write means: there is room for at least one byte, not for everything.
      channel.write(unsent);
      if (unsent.hasRemaining()) {
        return;
      }
      unsent = null;
    }
  }

  /** Sends the lines that were pushed, if any. */
  void drainLines() throws IOException {
    if (outbox != null) {
      drain();
    }
  }

  /** Forgets the rest of a short write: the client is gone. */
  void clear() {
    unsent = null;
  }
}
