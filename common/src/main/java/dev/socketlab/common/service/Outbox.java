package dev.socketlab.common.service;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be sent to one client. It is bounded, since a client may stop reading; and who
 * tells it something never waits, since others would then wait for the one that does not read.
 *
 * <p>Safe for use from several threads. A lock in place of {@code synchronized}: a virtual thread
 * that waits in {@code synchronized} keeps its carrier busy on JDK 21 to 23.
 */
public final class Outbox {

  /** Bytes that may wait; a line that would be more is not taken. */
  public static final int LIMIT = 1024 * 1024;

  /** Why a client is let go for which more would wait. */
  public static final String FULL = "it did not read: more than " + LIMIT + " bytes wait for it";

  /** Bytes that are handed out at a time, unless a single line has more. */
  private static final int PIECE = 64 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<byte[]> lines = new ArrayDeque<>();
  private int size;
  private boolean ended;

  /** Adds a line; false if too much waits already. After the end nothing is added any more. */
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

  /** Adds a reply as soon as less than a piece waits: for who can wait until its client reads. */
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

  /** Waits for the next piece; null if the end has come and nothing is left. */
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

  /** Nothing is added any more; what waits may still be taken. */
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
