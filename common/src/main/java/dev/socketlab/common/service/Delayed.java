package dev.socketlab.common.service;

import java.time.Duration;

/**
 * Spends a fixed time on each message, blocking the calling thread as slow work would. Which other
 * clients must wait meanwhile is what the four servers differ in.
 */
public final class Delayed implements Service {

  private final Service service;
  private final Duration delay;

  public Delayed(Service service, Duration delay) {
    this.service = service;
    this.delay = delay;
  }

  @Override
  public Next answer(Message message, Reply reply) {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is stopping: its loop looks at this flag
      return Next.CLOSE;
    }
    return service.answer(message, reply);
  }

  @Override
  public boolean needsWholeMessages() {
    return service.needsWholeMessages();
  }

  @Override
  public void left(Departure how) {
    service.left(how);
  }
}
