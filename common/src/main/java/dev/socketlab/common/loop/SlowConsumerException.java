package dev.socketlab.common.loop;

import dev.socketlab.common.service.Outbox;
import java.io.IOException;

/** A client has not read what it was told, for so long that no more can be kept for it. */
final class SlowConsumerException extends IOException {

  private static final long serialVersionUID = 1;

  SlowConsumerException() {
    super(Outbox.FULL);
  }
}
