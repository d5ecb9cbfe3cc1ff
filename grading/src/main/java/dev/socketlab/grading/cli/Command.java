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
 * @param arguments for the help: "PATH [options]"
 * @param about what it does, in a sentence or two
 * @param options besides {@code --help} and {@code --version}, which every command has
 */
public record Command(String name, String arguments, String about, Options options, Action action) {

  /** What a command does. */
  @FunctionalInterface
  public interface Action {
    /**
     * Executes the command.
     *
     * @return the exit code
     * @throws ParseException or IllegalArgumentException if the command line is wrong
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

  /** Parses the arguments and executes the command; returns the exit code. */
  public int run(PrintStream out, PrintStream err, String... args) {
    return CommandFrame.run(
        name,
        err,
        () -> {
          CommandLine line = parse(args);
          int code = CommandFrame.DONE;
          if (line.hasOption("help")) {
            out.print(
                CommandFrame.help("./socketlab " + name + " " + arguments, about, options, ""));
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
   * Parses a command line.
   *
   * @throws ParseException if it is wrong; the message says what is wrong
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
