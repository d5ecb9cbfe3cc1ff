package dev.socketlab.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

/** What clients may expect of a server that echoes to several at a time. */
public interface ManyEchoClientsContract extends ServerContract {

  @Test
  default void aClientThatDoesNotReadIsNotReadEither() throws IOException {
    int enough = 64 << 20;
    try (Running server = start("echo");
        TestPeer good = server.peer();
        SocketChannel deaf = FloodingClient.connect(server)) {
      int taken = FloodingClient.send(deaf, "x".repeat(65_536), enough, good);
      assertThat(taken).as("bytes taken from a client that does not read").isLessThan(enough);
    }
  }

  @Test
  default void aFloodDoesNotHoldUpTheEnd() throws IOException {
    int enough = 64 << 20;
    try (Running server = start("echo");
        SocketChannel deaf = FloodingClient.connect(server);
        TestPeer good = server.peer()) {
      int taken = FloodingClient.send(deaf, "x".repeat(65_536), enough, good);
      assertThat(taken).as("bytes taken before the server was stuck").isLessThan(enough);
      server.stop();
      assertThat(ServerThreads.names("")).isEmpty();
      assertThat(good.hearAll()).isEmpty();
      assertThat(FloodingClient.hearToTheEnd(deaf))
          .as("bytes given back")
          .isLessThanOrEqualTo(taken);
    }
  }
}
