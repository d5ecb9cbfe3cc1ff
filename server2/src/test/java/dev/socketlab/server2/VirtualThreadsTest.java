package dev.socketlab.server2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.cli.UsageException;
import dev.socketlab.common.testing.ManyClientsContract;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class VirtualThreadsTest {

  @Nested
  @EnabledForJreRange(min = JRE.JAVA_21)
  class WhereThereAreSome implements ManyClientsContract {

    @Override
    public ServerProgram.Maker maker() {
      return Server2::make;
    }

    @Override
    public Map<String, String> choices() {
      return Map.of("threads", "virtual");
    }

    @Test
    void clientsAreServedInThem() throws UsageException {
      Thread thread = ThreadKind.named("virtual").thread("socketlab-client-1", () -> {});
      assertThat(thread.toString()).startsWith("VirtualThread");
      assertThat(thread.getName()).isEqualTo("socketlab-client-1");
    }
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void anOldJdkIsToldToTheUser() {
    assertThatThrownBy(() -> ThreadKind.named("virtual"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("needs JDK 21 or newer; this is " + Runtime.version().feature());
  }
}
