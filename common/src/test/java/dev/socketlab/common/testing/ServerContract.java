package dev.socketlab.common.testing;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.cli.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** The server that a contract is about. A test class implements the contracts that it must keep. */
// In a thread of its own, since a test that loops or blocks in a write ignores an interrupt.
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
public interface ServerContract {

  /** Makes the server under test. */
  ServerProgram.Maker maker();

  /** The options that only this server has. */
  default Map<String, String> choices() {
    return Map.of();
  }

  default Running start(String service) throws IOException {
    return new Running(maker(), settings(service));
  }

  default Settings settings(String service) {
    return Running.settings(service, choices());
  }

  /** Hears everything up to the end of the stream, in another thread. */
  static CompletableFuture<String> heard(TestPeer peer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return peer.hearAll();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }
}
