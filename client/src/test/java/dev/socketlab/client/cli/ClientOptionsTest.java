package dev.socketlab.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.common.cli.UsageException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientOptionsTest {

  @Test
  void nothingGivenMeansTheCoursesServer() throws UsageException {
    assertThat(ClientOptions.parse())
        .isEqualTo(
            new ClientOptions(
                "127.0.0.1",
                10_000,
                true,
                Duration.ofSeconds(10),
                Optional.empty(),
                false,
                false,
                false));
  }

  @Test
  void onePlaceIsThePortAndTwoAreHostAndPort() throws UsageException {
    assertThat(ClientOptions.parse("4000").port()).isEqualTo(4000);
    assertThat(ClientOptions.parse("4000").host()).isEqualTo("127.0.0.1");
    assertThat(ClientOptions.parse("example.org", "4000"))
        .isEqualTo(ClientOptions.parse("--host", "example.org", "--port", "4000"));
  }

  @Test
  void optionsMayComeAfterThePlaces() throws UsageException {
    ClientOptions options = ClientOptions.parse("4000", "--no-newline", "--timeout", "250");

    assertThat(options.newline()).isFalse();
    assertThat(options.timeout()).isEqualTo(Duration.ofMillis(250));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0              | port 0 is not allowed; it is a number from 1 to 65535",
        "65536          | port 65536 is not allowed; it is a number from 1 to 65535",
        "--port x       | port x is not allowed; it is a number from 1 to 65535",
        "--timeout -1   | timeout -1 is not allowed; it is a number from 1 to 2147483647",
        "a b c          | too many arguments: a b c; allowed are [[HOST] PORT]",
        "1 --port 2     | the port is given twice: 1 and --port 2",
        "h 1 --host i   | the host is given twice: h and --host i",
        "--nonsense     | unknown option --nonsense; --help lists what there is",
        "--no-new       | unknown option --no-new; --help lists what there is",
      })
  void wrongCallSaysWhatIsAllowed(String arguments, String message) {
    assertThatThrownBy(() -> ClientOptions.parse(arguments.split(" ")))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @Test
  void missingValueIsNamed() {
    assertThatThrownBy(() -> ClientOptions.parse("--port"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--port needs a value");
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(ClientOptions.helpText())
        .contains(
            "client [[HOST] PORT]",
            "--host",
            "--port",
            "--no-newline",
            "--timeout",
            "--message",
            "--raw",
            "--help",
            "--version");
  }
}
