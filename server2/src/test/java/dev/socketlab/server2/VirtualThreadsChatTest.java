package dev.socketlab.server2;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.testing.ChatContract;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsChatTest extends ChatContract {

  @Override
  protected ServerProgram.Maker maker() {
    return Server2::make;
  }

  @Override
  protected Map<String, String> choices() {
    return Map.of("threads", "virtual");
  }
}
