package dev.socketlab.server1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.testing.JarContract;
import dev.socketlab.common.testing.TestPeer;
import org.junit.jupiter.api.Test;

class Server1JarIT extends JarContract {

  @Override
  protected String name() {
    return "server1";
  }

  @Test
  void whatDoesNotSuitItIsRefused() throws Exception {
    assertRefused(
        "--service chat is for server2 and server3, not for server1", "--service", "chat");
    assertRefused("--turns is an option of server3, not of server1", "--turns", "3");
  }

  @Test
  void aNamedServerHasItsSecondClientWait() throws Exception {
    Process server =
        start("0", "--service", "name", "--name", "Foo", "--when-busy", "queue", "--delay", "50");
    int port = port(server);
    try (TestPeer first = new TestPeer(port);
        TestPeer second = new TestPeer(port)) {
      second.say("second\n");
      first.say("first\n");
      assertThat(first.hearLine()).isEqualTo("Foo: first");
      assertThat(second.unheard()).isZero();
      first.halfClose();
      assertThat(second.hearLine()).isEqualTo("Foo: second");
    }
  }
}
