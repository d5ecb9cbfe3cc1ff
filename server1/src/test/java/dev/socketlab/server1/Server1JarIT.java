package dev.socketlab.server1;

import dev.socketlab.common.testing.JarContract;

class Server1JarIT extends JarContract {

  @Override
  protected String name() {
    return "server1";
  }
}
