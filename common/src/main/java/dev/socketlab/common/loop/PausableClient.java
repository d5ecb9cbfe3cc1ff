package dev.socketlab.common.loop;

import dev.socketlab.common.service.ClientHandle;

/**
 * A client of the loop, for who decides which clients are listened to. In the loop's thread only.
 */
public interface PausableClient extends ClientHandle {

  /** Answers nothing that it says until {@link #release}; what it says waits. */
  void hold();

  /** Answers it again, first what waited. */
  void release();

  /** Lets it go when all that it was told is sent. */
  void dismiss();
}
