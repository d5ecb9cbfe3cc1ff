package dev.socketlab.grading.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return DoctorCommand.command()
        .run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"everything", "--everything"})
  void argumentIsAUsageError(String argument) {
    assertThat(run(argument)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("doctor: ")
        .contains(argument)
        .hasLineCount(1);
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help"})
  void helpExplainsTheExitCode(String argument) {
    assertThat(run(argument)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith(" Usage: ./socketlab doctor")
        .contains("exit code");
  }

  @Test
  void findingSurvivesTheTransferFromTheSandbox() throws Exception {
    ProbeFinding finding = ProbeFinding.missing("gcc", "a \"quoted\"\nword", Software.GCC);

    String line = ProbeMain.json(finding);

    assertThat(line).hasLineCount(1);
    assertThat(ProbeMain.finding(line)).isEqualTo(finding);
  }
}
