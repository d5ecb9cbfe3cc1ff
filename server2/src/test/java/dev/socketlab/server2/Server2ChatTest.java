package dev.socketlab.server2;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.testing.ChatContract;
import java.util.Map;

class Server2ChatTest extends ChatContract {

  @Override
  protected ServerProgram.Maker maker() {
    return Server2::make;
  }

  @Override
  protected Map<String, String> choices() {
    return Map.of("threads", "platform");
  }
}
