package dev.socketlab.grading.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where this user may make control groups. */
@Timeout(120)
class ControlGroupTest {

  private static final String NAME = "socketlab-test-" + ProcessHandle.current().pid();

  private static String run(ControlGroup group, String script) throws Exception {
    Process process =
        new ProcessBuilder(group.with(List.of("sh", "-c", script)))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static ControlGroup make() throws Exception {
    Optional<ControlGroup> group = ControlGroup.make(NAME, Limits.RUN);
    assumeTrue(group.isPresent(), "control groups cannot be made here");
    return group.orElseThrow();
  }

  @Test
  void commandAndWhatItStartsAreInTheGroup() throws Exception {
    try (ControlGroup group = make()) {
      assertThat(run(group, "(cat /proc/self/cgroup)")).contains(NAME);
    }
  }

  @Test
  void nothingIsLeftOfIt() throws Exception {
    make().close();

    try (ControlGroup again = make()) {
      assertThat(run(again, "echo in")).isEqualTo("in\n");
    }
  }
}
