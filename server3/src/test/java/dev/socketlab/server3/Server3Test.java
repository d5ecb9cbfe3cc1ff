package dev.socketlab.server3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.testing.ManyClientsContract;
import dev.socketlab.common.testing.Running;
import dev.socketlab.common.testing.ServerThreads;
import dev.socketlab.common.testing.TestPeer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Server3Test implements ManyClientsContract {

  @Override
  public ServerProgram.Maker maker() {
    return Server3::make;
  }

  @Test
  void twoThousandIdleClientsNeedNoThreadAndDelayNobody() throws IOException {
    List<TestPeer> idle = new ArrayList<>();
    try (Running server = start("calc")) {
      for (int i = 0; i < 2000; i++) {
        idle.add(server.peer());
      }
      try (TestPeer busy = server.peer()) {
        for (int i = 0; i < 100; i++) {
          busy.exchange(i);
        }
      }
      assertThat(ServerThreads.names("")).containsExactly("socketlab-loop");
      idle.get(1999).exchange(1);
      idle.get(0).exchange(2);
    } finally {
      for (TestPeer peer : idle) {
        peer.close();
      }
    }
  }
}
