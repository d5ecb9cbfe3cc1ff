package dev.socketlab.server4;

import dev.socketlab.common.testing.JarContract;
import org.junit.jupiter.api.Test;

class Server4JarIT extends JarContract {

  @Override
  protected String name() {
    return "server4";
  }

  @Test
  void whatDoesNotSuitItIsRefused() throws Exception {
    assertRefused(
        "--service chat is for server2 and server3, not for server4", "--service", "chat");
  }
}
