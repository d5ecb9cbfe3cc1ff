package dev.socketlab.server2;

import dev.socketlab.common.testing.JarContract;
import org.junit.jupiter.api.Test;

class Server2JarIT extends JarContract {

  @Override
  protected String name() {
    return "server2";
  }

  @Test
  void whatDoesNotSuitItIsRefused() throws Exception {
    assertRefused("--turns is an option of server3, not of server2", "--turns", "3");
    assertRefused("--on-quit is an option of server3, not of server2", "--on-quit", "stop");
  }

  @Test
  void theConsoleOfAChatIsHeard() throws Exception {
    assertConsoleIsHeard();
  }
}
