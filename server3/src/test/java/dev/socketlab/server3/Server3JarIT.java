package dev.socketlab.server3;

import dev.socketlab.common.testing.JarContract;

class Server3JarIT extends JarContract {

  @Override
  protected String name() {
    return "server3";
  }
}
