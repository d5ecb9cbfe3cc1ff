package dev.socketlab.server4;

import dev.socketlab.common.testing.JarContract;

class Server4JarIT extends JarContract {

  @Override
  protected String name() {
    return "server4";
  }
}
