package dev.socketlab.server3;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.testing.ChatContract;
import java.util.Map;

class Server3ChatTest extends ChatContract {

  @Override
  protected ServerProgram.Maker maker() {
    return Server3::make;
  }

  @Override
  protected Map<String, String> choices() {
    return Map.of();
  }
}
