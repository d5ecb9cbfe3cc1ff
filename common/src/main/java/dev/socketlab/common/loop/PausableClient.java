package dev.socketlab.common.loop;

import dev.socketlab.common.service.ClientHandle;

/** A client of the loop that can be paused. For use in the loop's thread only. */
public interface PausableClient extends ClientHandle {

  /** Stops answering it; what it sends waits until {@link #release}. */
  void hold();

  /** Answers it again, beginning with what waited. */
  void release();

  /** Disconnects it when everything that was pushed to it is sent. */
  void dismiss();
}
