package dev.socketlab.grading.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.cli.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SelfcheckOptionsTest {

  static Stream<Arguments> wrongCalls() {
    return Stream.of(
        Arguments.of("no argument is allowed here: all", new String[] {"all"}),
        Arguments.of("--load needs --repeat", new String[] {"--load", "2"}),
        Arguments.of(
            "--sample cannot be used with --only", new String[] {"--only", "a", "--sample", "2"}),
        Arguments.of(
            "--write cannot be used with --repeat", new String[] {"--repeat", "2", "--write", "x"}),
        Arguments.of(
            "--repeat is \"0\"; allowed: a whole number from 1 to 10000",
            new String[] {"--repeat", "0"}),
        Arguments.of(
            "--seed is \"x\"; allowed: a whole number from 0", new String[] {"--seed", "x"}),
        Arguments.of("--only needs ID,…", new String[] {"--only"}),
        Arguments.of(
            "--sandbox is \"jail\"; allowed: auto, bubblewrap, unshare, user, none",
            new String[] {"--sandbox", "jail"}));
  }

  @ParameterizedTest
  @MethodSource("wrongCalls")
  void wrongCallIsToldWithValueAndWhatIsAllowed(String message, String... args) {
    assertThatThrownBy(() -> SelfcheckOptions.of(SelfcheckCommand.command().parse(args)))
        .isInstanceOf(ParseException.class)
        .hasMessage(message);
  }

  @Test
  void roundsTakeLoadAndNames() throws ParseException {
    SelfcheckOptions options =
        SelfcheckOptions.of(
            SelfcheckCommand.command()
                .parse("--repeat", "20", "--load", "4", "--only", "ana-python,chen-c"));

    assertThat(options.repeat()).isEqualTo(20);
    assertThat(options.load()).isEqualTo(4);
    assertThat(options.only()).containsExactlyInAnyOrder("ana-python", "chen-c");
  }

  @Test
  void unknownNameIsAWrongCall() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        SelfcheckCommand.command()
            .run(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "--root",
                "..",
                "--only",
                "dances");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("selfcheck: no mistake or good submission is called \"dances\"\n");
  }
}
