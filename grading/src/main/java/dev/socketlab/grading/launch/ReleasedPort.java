package dev.socketlab.grading.launch;

import dev.socketlab.grading.observe.SocketTable;
import dev.socketlab.grading.process.ProgramStarter;
import java.io.IOException;
import java.util.Collection;

/**
 * Waits until closed connections release a port: while they are in TIME_WAIT, a program without
 * SO_REUSEADDR cannot bind it, through no fault of its own.
 */
public final class ReleasedPort {

  /** Twice as long as TIME_WAIT on Linux: a port that others use may never be released. */
  private static final long TIMEOUT_NANOS = 120_000_000_000L;

  private static final long LOOK_MS = 20;

  private ReleasedPort() {}

  /**
   * Whether a program may have ended because connections of an earlier one held one of these ports,
   * which all networks that programs share are full of. Then they are gone now, the program is
   * closed, and it can be started again.
   */
  public static boolean mayHaveEnded(
      Startup startup, ProgramStarter starter, Collection<Integer> ports)
      throws IOException, InterruptedException {
    boolean held =
        startup.result() instanceof Startup.Ended && starter.sharesNetwork() && await(ports);
    if (held) {
      startup.program().close();
    }
    return held;
  }

  /**
   * Waits for all of these ports.
   *
   * @return whether there was something to wait for
   */
  public static boolean await(Collection<Integer> ports) throws InterruptedException {
    long end = System.nanoTime() + TIMEOUT_NANOS;
    boolean waited = false;
    while (isHeld(ports) && System.nanoTime() < end) {
      waited = true;
      Thread.sleep(LOOK_MS); // until the next look
    }
    return waited;
  }

  private static boolean isHeld(Collection<Integer> ports) {
    SocketTable table = SocketTable.own();
    return ports.stream().anyMatch(table::lingersOn);
  }
}
