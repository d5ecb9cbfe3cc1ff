package dev.socketlab.common.service;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be sent to one client. It is bounded, because a client may stop reading. Adding a
 * line never waits: otherwise everybody would wait for the one client that does not read.
 *
 * <p>Safe for use from several threads. It uses a lock instead of {@code synchronized}: a virtual
 * thread that waits in {@code synchronized} blocks its carrier thread on JDK 21 to 23.
 */
public final class Outbox {

  /** Bytes that may wait; a line that would exceed them is refused. */
  public static final int LIMIT = 1024 * 1024;

  /** Why a client is disconnected for which more would wait. */
  public static final String FULL = "it did not read: more than " + LIMIT + " bytes wait for it";

  /** Bytes that are taken out at a time, unless a single line has more. */
  private static final int PIECE = 64 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<byte[]> lines = new ArrayDeque<>();
  private int size;
  private boolean ended;

  /** Adds a line; false if too much waits already. After {@link #end} it adds nothing. */
  public boolean offer(byte[] line) {
    lock.lock();
    try {
      if (!ended && size + line.length > LIMIT) {
        return false;
      }
      add(line);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until less than a piece waits to be sent, then adds a reply. */
  public void put(byte[] reply) throws InterruptedException {
    lock.lock();
    try {
      while (size >= PIECE && !ended) {
        changed.await();
      }
      add(reply);
    } finally {
      lock.unlock();
    }
  }

  /** Takes out the next piece, ready to be sent; null if nothing waits. */
  public ByteBuffer poll() {
    lock.lock();
    try {
      if (lines.isEmpty()) {
        return null;
      }
      int length = 0;
      int count = 0;
      for (byte[] line : lines) {
        if (count > 0 && length + line.length > PIECE) {
          break;
        }
        length += line.length;
        count++;
      }
      ByteBuffer piece = ByteBuffer.allocate(length);
      for (int i = 0; i < count; i++) {
        piece.put(lines.poll());
      }
      size -= length;
      changed.signalAll();
      return piece.flip();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next piece; null after {@link #end}, when nothing is left. */
  public ByteBuffer take() throws InterruptedException {
    lock.lock();
    try {
      while (lines.isEmpty() && !ended) {
        changed.await();
      }
      return poll();
    } finally {
      lock.unlock();
    }
  }

  /** Adds nothing any more; what waits may still be taken. */
  public void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void add(byte[] line) {
    if (!ended) {
      lines.add(line);
      size += line.length;
      changed.signalAll();
    }
  }
}
