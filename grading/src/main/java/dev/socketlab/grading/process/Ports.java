package dev.socketlab.grading.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands out ports that nobody uses. They lie below the range from which the kernel takes the ports
 * of outgoing connections: one of the grader's own clients must not sit on a port that is about to
 * be given to a program.
 */
public final class Ports {

  private static final int FIRST = 20_000;
  private static final int COUNT = 10_000;

  /** Graders that run side by side begin in different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

  private Ports() {}

  /**
   * @throws IOException where no port is free
   */
  public static int free() throws IOException {
    for (int i = 0; i < COUNT; i++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IOException("no free port from " + FIRST + " to " + (FIRST + COUNT - 1));
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(false);
      probe.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
