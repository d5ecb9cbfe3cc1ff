package dev.socketlab.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/** Takes over this process's terminal if it can do what line editing needs. */
final class EditingTerminal {

  /** The number of colours that the standard escape sequences name (ECMA-48, SGR 30 to 37). */
  private static final int COLOURS = 8;

  /** A field, since a logger that nobody holds may be collected, and its level with it. */
  private static final Logger JLINE = Logger.getLogger("org.jline");

  private EditingTerminal() {}

  /**
   * The terminal, or nothing if it cannot move its cursor ({@code TERM=dumb}), does not report its
   * width, or cannot be controlled. Lines are then edited as far as the terminal itself allows.
   */
  static Optional<Terminal> open(Map<String, String> environment) throws IOException {
    if (Terminal.TYPE_DUMB.equals(environment.get("TERM"))) {
      return Optional.empty(); // known before JLine is loaded
    }
    // For a terminal that the system does not know, JLine makes do, and logs a stack trace.
    JLINE.setLevel(Level.OFF);
    // Otherwise a Ctrl-C is reported twice, by an interrupt and as a key, and the second report may
    // end the next line.
    System.setProperty(TerminalBuilder.PROP_SOFTWARE_SIGNALS, "false");
    Terminal terminal =
        TerminalBuilder.builder()
            .system(true)
            // Native calls where they are available; elsewhere the tool stty, which is slower.
            .jni(true)
            .exec(true)
            .ffm(false)
            .dumb(true) // without a warning: it is rejected below
            .encoding(UTF_8)
            .stdinEncoding(UTF_8)
            .stdoutEncoding(UTF_8)
            // Otherwise JLine asks the terminal what it can do, and start-up waits for its answer.
            .graphemeCluster(false)
            .nativeSignals(true)
            .build();
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB) || terminal.getSize().getColumns() <= 0) {
      terminal.close();
      return Optional.empty();
    }
    return Optional.of(terminal);
  }

  /** Whether the terminal has colour and the person wants it (see no-color.org). */
  static boolean showsColour(Terminal terminal, Map<String, String> environment) {
    Integer colours = terminal.getNumericCapability(InfoCmp.Capability.max_colors);
    return colours != null
        && colours >= COLOURS
        && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
