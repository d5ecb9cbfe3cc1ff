package dev.socketlab.common.loop;

/** What becomes of a client that connects when all places are taken. */
public enum WhenBusy {
  /** Its connection is accepted and reset at once. */
  RESET,
  /** Nobody listens: the kernel refuses the connection. */
  REFUSE,
  /** It receives {@code busy} and then the end of the stream. */
  MESSAGE,
  /** It waits in the backlog, connected but not accepted, until a place is free. */
  QUEUE
}
