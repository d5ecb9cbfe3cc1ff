package dev.socketlab.common.loop;

import dev.socketlab.common.service.Outbox;
import java.io.IOException;

/** A client does not read what is sent to it, and no more can be kept for it. */
final class SlowConsumerException extends IOException {

  private static final long serialVersionUID = 1;

  SlowConsumerException() {
    super(Outbox.FULL);
  }
}
