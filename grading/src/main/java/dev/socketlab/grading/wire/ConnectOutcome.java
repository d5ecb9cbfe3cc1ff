package dev.socketlab.grading.wire;

/** The outcome of an attempt to connect. */
public sealed interface ConnectOutcome {

  /** The kernel completed the handshake, which does not mean that the program accepted. */
  record Connected(Peer peer) implements ConnectOutcome {}

  /** Refused or reset at once: nothing listens. */
  record Refused(String words) implements ConnectOutcome {}

  /** No answer at all: the listen backlog is full and the program accepts no connection. */
  record Ignored() implements ConnectOutcome {}
}
