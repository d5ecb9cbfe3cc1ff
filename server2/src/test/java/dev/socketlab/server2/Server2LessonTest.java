package dev.socketlab.server2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.testing.CalcContract;
import dev.socketlab.common.testing.ManyCalcClientsContract;
import dev.socketlab.common.testing.Running;
import dev.socketlab.common.testing.ServerThreads;
import dev.socketlab.common.testing.TestPeer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class Server2LessonTest implements CalcContract, ManyCalcClientsContract {

  @Override
  public ServerProgram.Maker maker() {
    return (address, settings, journal) -> new Server2Lesson(address, journal);
  }

  @Test
  void eachClientHasAThreadThatEndsWithIt() throws IOException {
    try (Running server = start("calc")) {
      try (TestPeer first = server.peer();
          TestPeer second = server.peer()) {
        first.exchange(1);
        second.exchange(2);
        assertThat(ServerThreads.names("client-")).hasSize(2);
      }
      ServerThreads.awaitEnd("client-");
      assertThat(ServerThreads.names("")).containsExactly("socketlab-lesson");
    }
  }
}
