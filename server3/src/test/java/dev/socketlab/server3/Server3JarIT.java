package dev.socketlab.server3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.testing.JarContract;
import dev.socketlab.common.testing.TestPeer;
import org.junit.jupiter.api.Test;

class Server3JarIT extends JarContract {

  @Override
  protected String name() {
    return "server3";
  }

  @Test
  void whatDoesNotSuitItIsRefused() throws Exception {
    assertRefused(
        "--turns and --service chat exclude each other", "--turns", "3", "--service", "chat");
    assertRefused("--when-busy is an option of server1, not of server3", "--when-busy", "reset");
  }

  @Test
  void theConsoleOfAChatIsHeard() throws Exception {
    assertConsoleIsHeard();
  }

  @Test
  void whenOneQuitsAllAreLetGoAndItEnds() throws Exception {
    Process server = start("0", "--service", "upper", "--turns", "2");
    int port = port(server);
    try (TestPeer first = new TestPeer(port);
        TestPeer second = new TestPeer(port)) {
      second.say("early\n");
      first.say("a\n");
      for (String line = first.hearLine(); !line.equals("A"); line = first.hearLine()) {
        assertThat(line).startsWith("* ");
      }
      first.say("quit\n");
      assertThat(second.hearAll()).endsWith("begins\nEARLY\n* client 1 left: all are let go\n");
      assertThat(first.hearAll()).isEqualTo("* client 1 left: all are let go\n");
    }
    assertThat(exitCode(server)).isZero();
  }
}
