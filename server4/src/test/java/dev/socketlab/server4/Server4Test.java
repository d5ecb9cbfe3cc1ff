package dev.socketlab.server4;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.testing.ManyClientsContract;

class Server4Test implements ManyClientsContract {

  @Override
  public ServerProgram.Maker maker() {
    return Server4::make;
  }
}
