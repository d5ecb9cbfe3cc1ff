package dev.socketlab.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** The client at a terminal that can move its cursor. */
@Timeout(180)
abstract class PersonAtTerminal {

  @BeforeAll
  static void needsAPseudoTerminal() {
    assumeTrue(PseudoTerminal.isAvailable(), "no script(1) to make a pseudo-terminal");
  }

  /** Makes a server's part wait for a moment of the test. */
  static void await(CountDownLatch moment) throws IOException {
    try {
      moment.await();
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  static PseudoTerminal client(ScriptedServer server) throws IOException {
    return PseudoTerminal.running(Map.of(), server.port());
  }
}
