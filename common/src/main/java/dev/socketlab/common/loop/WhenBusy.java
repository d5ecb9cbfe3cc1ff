package dev.socketlab.common.loop;

/** What a newcomer meets when all seats are taken. */
public enum WhenBusy {
  /** Its connection is accepted and reset at once. */
  RESET,
  /** Nobody listens: the kernel refuses the connection. */
  REFUSE,
  /** It reads {@code busy} and then the end of the stream. */
  MESSAGE,
  /** It waits in the backlog, connected but not accepted, until a seat is free. */
  QUEUE
}
