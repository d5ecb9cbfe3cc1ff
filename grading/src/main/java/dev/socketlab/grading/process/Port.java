package dev.socketlab.grading.process;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP port that nobody uses, for one trial. Ports lie below the range from which the kernel takes
 * those of outgoing connections: one of the grader's own clients must not sit on a port that is
 * about to be given to a program. That it is taken is told to other graders on this machine by the
 * UDP port of the same number, which is held until {@link #close}.
 */
public final class Port implements Closeable {

  private static final int FIRST = 20_000;
  private static final int COUNT = 10_000;

  /** Graders that run side by side begin in different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

  private final int number;
  private final DatagramSocket mark;

  private Port(int number, DatagramSocket mark) {
    this.number = number;
    this.mark = mark;
  }

  /**
   * Takes a free port.
   *
   * @throws IOException where no port is free
   */
  public static Port take() throws IOException {
    for (int i = 0; i < COUNT; i++) {
      int number = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      DatagramSocket mark = mark(number);
      if (mark != null) {
        if (isFree(number)) {
          return new Port(number, mark);
        }
        mark.close();
      }
    }
    throw new IOException("no free port from " + FIRST + " to " + (FIRST + COUNT - 1));
  }

  public int number() {
    return number;
  }

  @Override
  public void close() {
    mark.close();
  }

  /** Null where another grader has it. */
  private static DatagramSocket mark(int number) throws IOException {
    try {
      return new DatagramSocket(number, InetAddress.getLoopbackAddress());
    } catch (BindException taken) {
      return null;
    }
  }

  private static boolean isFree(int number) throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(false);
      probe.bind(new InetSocketAddress(number));
      return true;
    } catch (BindException taken) {
      return false;
    }
  }
}
