package dev.socketlab.grading.launch;

import dev.socketlab.grading.process.ProgramStarter;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes turns among programs that may listen on a port of their own choice, where programs share a
 * network: two of them with the same port would hinder each other. For one thread.
 */
public final class FixedPorts implements AutoCloseable {

  private static final ReentrantLock TURN = new ReentrantLock();

  private final boolean shared;

  private FixedPorts(boolean shared) {
    this.shared = shared;
  }

  /**
   * Waits for its turn; where each cell has a network of its own there is nothing to wait for.
   *
   * @param may whether the program may choose its port
   */
  public static FixedPorts turn(ProgramStarter starter, boolean may) throws InterruptedException {
    FixedPorts turn = new FixedPorts(may && starter.sharesNetwork());
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
