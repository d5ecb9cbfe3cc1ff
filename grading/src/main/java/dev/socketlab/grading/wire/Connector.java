package dev.socketlab.grading.wire;

import java.io.IOException;

/** Connects clients to the program: each call is one more client that tries. */
@FunctionalInterface
public interface Connector {
  ConnectOutcome connect() throws IOException, InterruptedException;
}
