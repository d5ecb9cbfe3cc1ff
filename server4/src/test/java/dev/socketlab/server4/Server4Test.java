package dev.socketlab.server4;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.testing.ManyClientsContract;
import java.util.Map;

class Server4Test extends ManyClientsContract {

  @Override
  protected ServerProgram.Maker maker() {
    return Server4::make;
  }

  @Override
  protected Map<String, String> choices() {
    return Map.of();
  }
}
