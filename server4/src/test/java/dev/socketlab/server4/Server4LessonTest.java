package dev.socketlab.server4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.testing.EchoContract;
import dev.socketlab.common.testing.ManyEchoClientsContract;
import dev.socketlab.common.testing.Running;
import dev.socketlab.common.testing.ServerThreads;
import dev.socketlab.common.testing.TestPeer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class Server4LessonTest implements EchoContract, ManyEchoClientsContract {

  @Override
  public ServerProgram.Maker maker() {
    return (address, settings, journal) -> new Server4Lesson(address, journal);
  }

  @Test
  void oneThreadServesAll() throws IOException {
    try (Running server = start("echo");
        TestPeer first = server.peer();
        TestPeer second = server.peer()) {
      assertThat(first.say("1\n").hearLine()).isEqualTo("1");
      assertThat(second.say("2\n").hearLine()).isEqualTo("2");
      assertThat(ServerThreads.names("")).containsExactly("socketlab-lesson");
    }
  }
}
