package dev.socketlab.grading.launch;

import dev.socketlab.grading.process.ProgramStarter;
import java.util.concurrent.locks.ReentrantLock;

/**
 * If programs share a network, makes those take turns that may listen on a port of their own
 * choice: two with the same port would block each other. For one thread.
 */
public final class FixedPorts implements AutoCloseable {

  private static final ReentrantLock TURN = new ReentrantLock();

  private final boolean shared;

  private FixedPorts(boolean shared) {
    this.shared = shared;
  }

  /**
   * Waits for its turn; if each worker has a network of its own, there is nothing to wait for.
   *
   * @param fixed whether the program may choose its port
   */
  public static FixedPorts turn(ProgramStarter starter, boolean fixed) throws InterruptedException {
    FixedPorts turn = new FixedPorts(fixed && starter.sharesNetwork());
    if (turn.shared) {
      TURN.lockInterruptibly();
    }
    return turn;
  }

  @Override
  public void close() {
    if (shared) {
      TURN.unlock();
    }
  }
}
