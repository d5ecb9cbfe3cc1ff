package dev.socketlab.common.testing;

import dev.socketlab.common.service.Message;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service;
import java.util.concurrent.CountDownLatch;

/**
 * An echo of lines that spends time on the line {@code hold} until it is released: slow work whose
 * end the test decides.
 */
public final class Held implements Service {

  public static final String HOLD = "hold";

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** Waits until a server's thread is held. */
  public void awaitReached() throws InterruptedException {
    reached.await();
  }

  public void release() {
    released.countDown();
  }

  @Override
  public Next answer(Message message, Reply reply) {
    if (message.text().equals(HOLD)) {
      reached.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // the server is stopping
        return Next.CLOSE;
      }
    }
    message.copyTo(reply);
    return Next.STAY;
  }

  @Override
  public boolean needsWholeMessages() {
    return true;
  }
}
