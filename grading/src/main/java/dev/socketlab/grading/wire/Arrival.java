package dev.socketlab.grading.wire;

/** What came of trying to connect. */
public sealed interface Arrival {

  /** The kernel completed the handshake: this alone is not service. */
  record Connected(Peer peer) implements Arrival {}

  /** Refused or reset at once: nobody listens. */
  record Refused(String words) implements Arrival {}

  /** No answer at all: the listen backlog is full and the program accepts nobody. */
  record Ignored() implements Arrival {}
}
