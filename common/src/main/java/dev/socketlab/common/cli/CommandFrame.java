package dev.socketlab.common.cli;

import dev.socketlab.common.text.Escaped;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/**
 * What all command lines have in common: their exit codes, an error in one line, help and version.
 */
public final class CommandFrame {

  /** The exit codes of all programs. */
  public static final int DONE = 0;

  public static final int FAILED = 1;
  public static final int WRONG_CALL = 2;

  private CommandFrame() {}

  /** What a command does once it is called. */
  @FunctionalInterface
  public interface Body {
    /**
     * Does it.
     *
     * @return the exit code
     * @throws UsageException, ParseException or IllegalArgumentException if the call is wrong
     */
    int run() throws UsageException, ParseException, IOException, InterruptedException;
  }

  /**
   * Runs a command, and reports an error in one line; a fault of its own with its escaped trace.
   *
   * @param name what the line begins with
   * @return the exit code
   */
  public static int run(String name, PrintStream err, Body body) {
    try {
      return body.run();
    } catch (UsageException | ParseException | IllegalArgumentException wrong) {
      return report(name, wrong, err, WRONG_CALL);
    } catch (IOException | UncheckedIOException failed) {
      return report(name, failed, err, FAILED);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      err.println(name + ": interrupted");
      return FAILED;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError ours) {
      err.print(name + ": internal error: " + Escaped.trace(ours));
      return FAILED;
    }
  }

  private static int report(String name, Exception error, PrintStream err, int code) {
    err.println(name + ": " + Escaped.line(String.valueOf(error.getMessage())));
    return code;
  }

  /**
   * The help of a command.
   *
   * @param usage how it is called: "./socketlab plan PATH [options]"
   * @param footer what stands below the options
   */
  public static String help(String usage, String about, Options options, String footer) {
    StringBuilder text = new StringBuilder();
    TextHelpAppendable layout = new TextHelpAppendable(text);
    layout.setIndent(0);
    HelpFormatter formatter =
        HelpFormatter.builder().setHelpAppendable(layout).setShowSince(false).get();
    formatter.setSyntaxPrefix("Usage:");
    try {
      formatter.printHelp(usage, about, options, footer, false);
    } catch (IOException e) {
      throw new AssertionError("a StringBuilder does not fail", e);
    }
    return text.toString().replaceAll(" +\n", "\n"); // the formatter pads columns with blanks
  }

  /** The version of the jar that {@code program} comes from. */
  public static String version(Class<?> program) {
    String version = program.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
