package dev.socketlab.grading.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads what a program prints, all the time, since a program whose output nobody reads stops. Only
 * the beginning and the end are kept, so endless output needs bounded memory.
 */
public final class Output {

  private final byte[] head;
  private final byte[] tail;
  private final Consumer<byte[]> listener;
  private final Thread reader;
  private volatile int readerTid;
  private long total;
  private boolean ended;

  /**
   * @param keptKiB how much is kept of the beginning, and as much of the end
   * @param listener receives each piece as it comes, on the reading thread
   */
  Output(InputStream in, String name, int keptKiB, Consumer<byte[]> listener) {
    this.head = new byte[Math.multiplyExact(keptKiB, 1024)];
    this.tail = new byte[head.length];
    this.listener = listener;
    this.reader = new Thread(() -> drain(in), name);
    reader.setDaemon(true);
    reader.start();
  }

  private void drain(InputStream in) {
    byte[] buffer = new byte[16 * 1024];
    try (in) {
      readerTid = number(Path.of("/proc/thread-self"));
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        keep(buffer, n);
        listener.accept(Arrays.copyOf(buffer, n));
      }
    } catch (IOException closed) {
      // The stream is closed while it is read when the program is ended; this counts as its end.
    } finally {
      synchronized (this) {
        ended = true;
        notifyAll();
      }
    }
  }

  private static int number(Path threadSelf) throws IOException {
    return Integer.parseInt(Files.readSymbolicLink(threadSelf).getFileName().toString());
  }

  /** The kernel's number of the thread that reads it; 0 until that has started. */
  public int readerTid() {
    return readerTid;
  }

  private synchronized void keep(byte[] bytes, int n) {
    int from = (int) Math.min(n, Math.max(0, head.length - total));
    System.arraycopy(bytes, 0, head, (int) Math.min(total, head.length), from);
    total += from;
    while (from < n) {
      int at = (int) ((total - head.length) % tail.length);
      int length = Math.min(n - from, tail.length - at);
      System.arraycopy(bytes, from, tail, at, length);
      from += length;
      total += length;
    }
    notifyAll();
  }

  /** Bytes printed so far. */
  public synchronized long total() {
    return total;
  }

  /** Whether all writers have closed their end. */
  public synchronized boolean ended() {
    return ended;
  }

  /**
   * Waits until all writers have closed their end and everything has been read, for at most {@code
   * ms}.
   */
  void awaitEnd(long ms) throws InterruptedException {
    reader.join(ms);
  }

  /**
   * Waits until more than {@code seen} bytes have been printed or the end has come, for at most
   * {@code ms}.
   */
  public synchronized void awaitMore(long seen, long ms) throws InterruptedException {
    long end = System.nanoTime() + ms * 1_000_000;
    for (long left = ms; left > 0 && total <= seen && !ended; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }

  /** What was printed; if the middle was dropped, a remark takes its place. */
  public synchronized String text() {
    if (total <= head.length) {
      return new String(head, 0, (int) total, StandardCharsets.UTF_8);
    }
    long kept = Math.min(total - head.length, tail.length);
    byte[] end = new byte[(int) kept];
    for (int i = 0; i < kept; i++) {
      end[i] = tail[(int) ((total - head.length - kept + i) % tail.length)];
    }
    long dropped = total - head.length - kept;
    return new String(head, StandardCharsets.UTF_8)
        + (dropped > 0 ? "\n… " + dropped + " bytes left out …\n" : "")
        + new String(end, StandardCharsets.UTF_8);
  }
}
