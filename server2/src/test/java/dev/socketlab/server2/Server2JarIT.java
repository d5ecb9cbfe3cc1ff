package dev.socketlab.server2;

import dev.socketlab.common.testing.JarContract;

class Server2JarIT extends JarContract {

  @Override
  protected String name() {
    return "server2";
  }
}
