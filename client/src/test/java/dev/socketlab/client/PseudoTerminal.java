package dev.socketlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jline.utils.ScreenTerminal;

/**
 * A person's terminal with the client's jar running in it: keys go in, and the output is laid out
 * as a terminal does it, so that a test sees what a person would see.
 */
final class PseudoTerminal implements Closeable {

  static final String LEFT = "\u001bOD"; // as a terminal sends them to a program that edits lines
  static final String UP = "\u001bOA";
  static final String ENTER = "\r";
  static final String CTRL_C = "\u0003";
  static final String CTRL_D = "\u0004";

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final int COLUMNS = 80;
  private static final int ROWS = 24;

  private final Process process;
  private final Reader out;
  private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
  private final StringBuilder shown = new StringBuilder();

  private PseudoTerminal(Process process) {
    this.process = process;
    this.out = new InputStreamReader(process.getInputStream(), UTF_8);
  }

  static boolean isAvailable() {
    return Files.isExecutable(SCRIPT);
  }

  /** Runs the client, and then shows the terminal's modes. */
  static PseudoTerminal running(Map<String, String> environment, String... arguments)
      throws IOException {
    String client =
        // A client that is killed leaves its unpacked native library behind.
        "'%s' -Djline.tmpdir='%s' -jar '%s' %s"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin/java"),
                Path.of("target").toAbsolutePath(),
                Path.of("target", "client.jar").toAbsolutePath(),
                String.join(" ", arguments));
    String line =
        "stty rows %d cols %d; %s; exit=$?; stty -a; exit $exit".formatted(ROWS, COLUMNS, client);
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(SCRIPT.toString(), "-q", "-e", "-E", "always", "-c", line, "/dev/null"));
    builder.environment().remove("NO_COLOR");
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().putAll(environment);
    return new PseudoTerminal(builder.redirectErrorStream(true).start());
  }

  void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  /** Waits until these lines are the last ones on the screen. */
  void awaitEnd(String... lines) throws IOException {
    String end = "\n" + String.join("\n", lines);
    while (!("\n" + screen()).endsWith(end)) {
      assertThat(readMore()).as("more to come; the screen is\n%s\n", screen()).isTrue();
    }
  }

  private boolean readMore() throws IOException {
    char[] some = new char[1024];
    int count = out.read(some);
    if (count > 0) {
      String text = new String(some, 0, count);
      shown.append(text);
      screen.write(text);
    }
    return count > 0;
  }

  /** What the screen shows, without blanks at the ends of lines and without empty lines below. */
  String screen() {
    long[] cells = new long[COLUMNS * ROWS];
    screen.dump(cells, null);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < COLUMNS; column++) {
        line.appendCodePoint(Math.max(' ', (int) cells[row * COLUMNS + column]));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  /** All output so far, unchanged. */
  String raw() {
    return shown.toString();
  }

  /** Waits for the end; the client's exit code. */
  int exit() throws IOException, InterruptedException {
    boolean more;
    do {
      more = readMore();
    } while (more);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
