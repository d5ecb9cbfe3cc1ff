package dev.socketlab.grading.wire;

/** What came of trying to connect. */
public sealed interface ConnectOutcome {

  /** The kernel completed the handshake: this alone is not service. */
  record Connected(Peer peer) implements ConnectOutcome {}

  /** Refused or reset at once: nobody listens. */
  record Refused(String words) implements ConnectOutcome {}

  /** No answer at all: the listen backlog is full and the program accepts nobody. */
  record Ignored() implements ConnectOutcome {}
}
