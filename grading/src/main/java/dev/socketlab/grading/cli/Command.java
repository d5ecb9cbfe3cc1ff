package dev.socketlab.grading.cli;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.common.cli.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/**
 * A command of the grader.
 *
 * @param name as on the command line: "plan"
 * @param arguments what follows the name, for the help: "PATH [options]"
 * @param about what it does, in a sentence or two
 * @param options its own; every command has {@code --help} and {@code --version} besides
 */
public record Command(String name, String arguments, String about, Options options, Action action) {

  /** What a command does with its command line. */
  @FunctionalInterface
  public interface Action {
    /**
     * Does it.
     *
     * @return the exit code
     * @throws ParseException or IllegalArgumentException if the call is wrong
     */
    int run(CommandLine line, PrintStream out, PrintStream err)
        throws UsageException, ParseException, IOException, InterruptedException;
  }

  public Command {
    options =
        options
            .addOption("h", "help", false, "show this help")
            .addOption("V", "version", false, "show the version");
  }

  /** Runs it; returns the exit code. */
  public int run(PrintStream out, PrintStream err, String... args) {
    return CommandFrame.run(
        name,
        err,
        () -> {
          CommandLine line = parse(args);
          int code = CommandFrame.DONE;
          if (line.hasOption("help")) {
            out.print(CommandFrame.help(name + " " + arguments, about, options, ""));
          } else if (line.hasOption("version")) {
            out.println("socketlab " + CommandFrame.version(Command.class));
          } else {
            code = action.run(line, out, err);
          }
          out.flush();
          return code;
        });
  }

  /**
   * Reads a command line.
   *
   * @throws ParseException if it is wrong; its message says how
   */
  public CommandLine parse(String... args) throws ParseException {
    try {
      return DefaultParser.builder().get().parse(options, args);
    } catch (MissingArgumentException missing) {
      Option option = missing.getOption();
      throw new ParseException("--" + option.getLongOpt() + " needs " + option.getArgName());
    }
  }
}
