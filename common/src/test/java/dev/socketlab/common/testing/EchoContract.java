package dev.socketlab.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a single client may expect of a server that echoes. */
public interface EchoContract extends ServerContract {

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 8192, 8193, 65_536, 65_537, 1 << 20})
  default void echoGivesBackTheVeryBytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    try (Running server = start("echo");
        TestPeer peer = server.peer()) {
      CompletableFuture<byte[]> heard =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return peer.hear(length);
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      peer.say(bytes);
      assertThat(heard.join()).isEqualTo(bytes);
    }
  }
}
