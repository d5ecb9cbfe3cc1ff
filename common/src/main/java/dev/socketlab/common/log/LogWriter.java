package dev.socketlab.common.log;

import java.io.Closeable;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Prints lines in a thread of its own. Printing waits while nobody reads the output: {@code | less}
 * that shows its first page, or a terminal after Ctrl-S. A server must not wait with it, so lines
 * queue up here; when the queue is full, further lines are dropped and counted.
 *
 * <p>Any thread may call any method.
 */
final class LogWriter implements Closeable {

  private static final int MOST_LINES = 4_096;

  /** How long {@link #close} waits for an output that nobody may read. */
  private static final int CLOSE_TIMEOUT_MS = 1_000;

  private final PrintStream out;
  private final Queue<Line> waiting = new ArrayDeque<>();
  private long dropped;
  private boolean printing;
  private boolean closed;
  private Thread thread;

  private record Line(PrintStream to, String text) {}

  /**
   * @param out where dropped lines are reported
   */
  LogWriter(PrintStream out) {
    this.out = out;
  }

  /** Queues a line. Never waits. */
  synchronized void add(PrintStream to, String text) {
    if (closed) {
      return;
    }
    if (waiting.size() >= MOST_LINES) {
      dropped++;
      return;
    }
    reportDropped();
    waiting.add(new Line(to, text));
    notifyAll();
    if (thread == null) {
      thread = new Thread(this::print, "log-writer");
      thread.setDaemon(true); // a blocked print cannot be cancelled, and must not delay the end
      thread.start();
    }
  }

  /** The report takes the place of the lines in the queue. */
  private void reportDropped() {
    if (dropped > 0) {
      waiting.add(new Line(out, dropped + " lines dropped: the output was not read"));
      dropped = 0;
    }
  }

  private void print() {
    try {
      for (Line line = next(); line != null; line = next()) {
        line.to.println(line.text);
        line.to.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the next line; null if there will be none. */
  private synchronized Line next() throws InterruptedException {
    printing = false;
    if (waiting.isEmpty()) {
      reportDropped();
    }
    notifyAll();
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    printing = !waiting.isEmpty();
    return waiting.poll();
  }

  /** Waits until everything has been printed. */
  synchronized void flush() throws InterruptedException {
    while (printing || !waiting.isEmpty()) {
      wait();
    }
  }

  /** Accepts no more lines, and waits for the last ones to be printed, but not for long. */
  @Override
  public void close() {
    Thread printer;
    synchronized (this) {
      closed = true;
      notifyAll();
      printer = thread;
    }
    try {
      if (printer != null) {
        printer.join(CLOSE_TIMEOUT_MS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
