package dev.socketlab.grading.wire;

import java.io.IOException;

/** Where clients come in: each call is one more client that tries to connect. */
@FunctionalInterface
public interface Connector {
  ConnectOutcome connect() throws IOException, InterruptedException;
}
