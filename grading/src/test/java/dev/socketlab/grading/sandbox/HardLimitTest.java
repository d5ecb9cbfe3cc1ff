package dev.socketlab.grading.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HardLimitTest {

  private static final String TABLE =
      """
      Limit                     Soft Limit           Hard Limit           Units
      Max processes             unlimited            unlimited            processes
      Max open files            100                  %s                  files
      """;

  @Test
  void isReadFromTheColumnThatOnlyRootRaises() {
    assertThat(HardLimit.hardLimit(TABLE.formatted("400"), "Max open files")).isEqualTo(400);
    assertThat(HardLimit.hardLimit(TABLE.formatted("unlimited"), "Max open files"))
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void programIsNeverAllowedMoreThanTheGrader() throws Exception {
    Limits limits = Limits.RUN.with(Map.of("open-files", Integer.MAX_VALUE));
    long hard = HardLimit.openFiles(Long.MAX_VALUE);

    assertThat(Sandbox.ownSession(limits))
        .contains("--nofile=" + Math.min(Integer.MAX_VALUE, hard));
    assertThat(exitCode(Sandbox.ownSession(limits))).isZero();
  }

  private static int exitCode(List<String> session) throws Exception {
    List<String> command = new ArrayList<>(session);
    command.add("true");
    return new ProcessBuilder(command).start().waitFor();
  }
}
