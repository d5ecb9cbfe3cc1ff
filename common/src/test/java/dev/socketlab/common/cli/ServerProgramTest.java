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
import java.util.Set;
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
  private final Pretender lesson = new Pretender();

  private final ServerProgram program =
      new ServerProgram(
          "server9",
          "Serves nobody.",
          "echo",
          Set.of(Ability.TURNS),
          List.of(new Choice("colour", List.of("red", "blue"), "paint")),
          (at, wanted, journal) -> {
            address = at;
            settings = wanted;
            return server;
          },
          (at, wanted, journal) -> {
            address = at;
            return lesson;
          });

  @Test
  void theLessonRunsWhereItIsToldTo() {
    assertThat(run("--lesson", "0.0.0.0", "7")).isZero();
    assertThat(Addresses.text(address)).isEqualTo("0.0.0.0:7");
    assertThat(lesson.closed.getCount()).isZero();
    assertThat(server.closed.getCount()).isOne();
  }

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
                "server9",
                Duration.ZERO,
                Framing.AUTO,
                0,
                1024,
                false,
                0,
                OnQuit.STOP,
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
        "--host localhost --port 0 --service name --name Foo --delay 5 --framing raw --backlog 3"
            .concat(" --verbose --colour blue --buffer 10 --turns 3 --on-quit next-group")
            .split(" "));
    assertThat(settings)
        .isEqualTo(
            new Settings(
                "localhost",
                0,
                "name",
                "Foo",
                Duration.ofMillis(5),
                Framing.RAW,
                10,
                3,
                false,
                3,
                OnQuit.NEXT_GROUP,
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
        "--service x | --service is one of echo, calc, name, upper, not 'x'",
        "--service chat | --service chat is for server2 and server3, not for server9",
        "--service name a b c d | expected at most HOST and PORT and NAME, not 'a b c d'",
        "--service name a 1 F --name G | name is given twice: 'F' and --name 'G'",
        "--service name --name a/b | --name is 1 to 32 letters, digits, '-', '_' or '.', not 'a/b'",
        "--name Foo | --name goes with --service name, not with echo",
        "--buffer 0 | --buffer is a number from 1 to 1048576, not '0'",
        "--turns 1 | --turns is a number from 2 to 100, not '1'",
        "--turns 3 --on-quit x | --on-quit is one of stop, next-group, not 'x'",
        "--on-quit stop | --on-quit goes with --turns only",
        "--once --turns 3 | --once is for a single client, which excludes --turns",
        "--when-busy queue | --when-busy is an option of server1, not of server9",
        "--threads=virtual | --threads is an option of server2, not of server9",
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
        .isEqualToIgnoringNewLines(
            "server9: cannot listen on [::1]:99: Address already in use (another program listens there; stop it, or take another port)");
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
    ServerThreads.awaitEnd("console"); // it has met the end of its input
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
