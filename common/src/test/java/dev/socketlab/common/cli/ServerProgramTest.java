package dev.socketlab.common.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.frame.Framing;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.log.Addresses;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.testing.ServerThreads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ServerProgramTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private InetSocketAddress address;
  private Settings settings;
  private IOException failure;

  private final Pretender server = new Pretender();

  private final ServerProgram program =
      new ServerProgram(
          "server9",
          "Serves nobody.",
          "echo",
          List.of(new Choice("colour", List.of("red", "blue"), "paint")),
          (at, wanted, journal) -> {
            address = at;
            settings = wanted;
            return server;
          });

  @Test
  void withoutArgumentsTheDefaultsHold() {
    assertThat(run()).isZero();
    assertThat(Addresses.text(address)).isEqualTo("127.0.0.1:10000");
    assertThat(settings)
        .isEqualTo(
            new Settings(
                "127.0.0.1",
                10000,
                "echo",
                Duration.ZERO,
                Framing.AUTO,
                1024,
                Journal.Level.NORMAL,
                Map.of("colour", "red")));
  }

  @Test
  void portAloneOrHostAndPort() {
    run("77");
    assertThat(Addresses.text(address)).isEqualTo("127.0.0.1:77");
    run("::1", "78");
    assertThat(Addresses.text(address)).isEqualTo("[::1]:78");
    run("--host", "0.0.0.0", "79");
    assertThat(Addresses.text(address)).isEqualTo("0.0.0.0:79");
  }

  @Test
  void everyOptionIsHeeded() {
    run(
        "--host localhost --port 0 --service calc --delay 5 --framing raw --backlog 3 --verbose"
            .concat(" --colour blue")
            .split(" "));
    assertThat(settings)
        .isEqualTo(
            new Settings(
                "localhost",
                0,
                "calc",
                Duration.ofMillis(5),
                Framing.RAW,
                3,
                Journal.Level.VERBOSE,
                Map.of("colour", "blue")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc | port is a number from 0 to 65535, not 'abc'",
        "65536 | port is a number from 0 to 65535, not '65536'",
        "--port -1 | port is a number from 0 to 65535, not '-1'",
        "--port 1 2 | port is given twice: '2' and --port '1'",
        "--host a b 2 | host is given twice: 'b' and --host 'a'",
        "a b c | expected at most HOST and PORT, not 'a b c'",
        "--frob | unrecognized option: --frob",
        "--port | missing argument for option: port",
        "--delay x | --delay is a number from 0 to 3600000, not 'x'",
        "--backlog 0 | --backlog is a number from 1 to 65535, not '0'",
        "--service x | --service is one of echo, calc, not 'x'",
        "--framing x | --framing is one of auto, line, raw, not 'x'",
        "--colour x | --colour is one of red, blue, not 'x'",
        "--quiet --verbose | --quiet and --verbose exclude each other",
      })
  void aWrongCallGetsOneLineAndExitCodeTwo(String line, String message) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualToIgnoringNewLines("server9: " + message + " (--help tells more)");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void aHostWithoutAddressFails() {
    assertThat(run("no-such-host.invalid", "1")).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .hasLineCount(1)
        .contains("no address is known for host 'no-such-host.invalid'");
  }

  @Test
  void aPortInUseFails() {
    failure = new BindException("Address already in use");
    assertThat(run("::1", "99")).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .isEqualToIgnoringNewLines("server9: cannot listen on [::1]:99: Address already in use");
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("[[HOST] PORT]", "--colour", "--service", "--delay")
        .contains("--framing", "--backlog", "--quiet", "--verbose", "--version", "Serves nobody.");
  }

  @Test
  void versionNamesTheProgram() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("server9 ").hasLineCount(1);
  }

  @Test
  void quitAtTheConsoleStopsIt() {
    InputStream console = new ByteArrayInputStream("help\n quit \n".getBytes(UTF_8));
    assertThat(program.run(console, stream(out), stream(err))).isZero();
    assertThat(out.toString(UTF_8)).contains("listening on 127.0.0.1:10000");
  }

  @Test
  void theEndOfTheConsoleStopsNothing() throws InterruptedException {
    Thread running =
        new Thread(() -> program.run(InputStream.nullInputStream(), stream(out), stream(err)));
    running.start();
    server.waitedFor.await(); // so the console's reader has been started
    ServerThreads.awaitEnd("console"); // has found the end, and done what it does then
    assertThat(server.closed.getCount()).as("not closed yet").isEqualTo(1);
    server.close();
    running.join();
  }

  private int run(String... args) {
    InputStream console = new ByteArrayInputStream("quit\n".getBytes(UTF_8));
    return program.run(console, stream(out), stream(err), args);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }

  /** Does nothing until it is closed. */
  private final class Pretender implements Server {

    private final CountDownLatch waitedFor = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void start() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public InetSocketAddress address() {
      return address;
    }

    @Override
    public void awaitEnd() throws InterruptedException {
      waitedFor.countDown();
      closed.await();
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
