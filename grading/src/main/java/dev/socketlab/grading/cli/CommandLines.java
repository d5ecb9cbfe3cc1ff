package dev.socketlab.grading.cli;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.submission.HandedIn;
import dev.socketlab.grading.submission.Layout;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;

/** Options that several commands share. A wrong value is reported with what is allowed. */
public final class CommandLines {

  private static final int MOST_JOBS = 1_000;

  private CommandLines() {}

  /** Fails if this system is not Linux. */
  public static void requireLinux() throws IOException {
    if (!Files.isDirectory(Path.of("/proc/self/task"))) {
      throw new IOException("the grader needs Linux: it observes programs through /proc");
    }
  }

  /**
   * An option with a value.
   *
   * @param letter its short form, or null
   */
  public static Option option(String letter, String name, String argument, String description) {
    return Option.builder(letter).longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  /** The option that {@link #assignment} reads. */
  public static Option assignmentOption() {
    return option(
        "a",
        "assignment",
        "NAME",
        "the assignment: a name that ./socketlab assignments lists, or the path of a .yaml file"
            + " (default four-servers)");
  }

  public static String assignment(CommandLine line) {
    return line.getOptionValue("assignment", "four-servers");
  }

  /** The option that {@link #map} reads. */
  public static Option mapOption() {
    return option(
        null,
        "map",
        "PROGRAM=FILE,…",
        "which file below PATH is which program; PATH must be one submission");
  }

  /** The option that {@link #layout} reads. */
  public static Option layoutOption() {
    return option(
        null,
        "layout",
        "NAME",
        "how submissions lie in PATH: "
            + String.join(", ", Layout.words())
            + " (default: as seen)");
  }

  public static Optional<Layout> layout(CommandLine line) throws ParseException {
    try {
      return Optional.ofNullable(line.getOptionValue("layout")).map(Layout::named);
    } catch (IllegalArgumentException wrong) {
      throw new ParseException("--layout: " + wrong.getMessage());
    }
  }

  /** Says how submissions lie there, and which files are not graded. */
  public static void sayLayout(HandedIn handedIn, PrintStream err) {
    int count = handedIn.submissions().size();
    if (handedIn.layout() != Layout.ONE) {
      err.println(
          "layout: %s (%s), %d submission%s; --layout overrules it"
              .formatted(
                  handedIn.layout().word(),
                  handedIn.layout().description(),
                  count,
                  count == 1 ? "" : "s"));
    }
    handedIn.notes().forEach(note -> err.println(Escaped.line(note)));
  }

  /** The mapping of programs to files. */
  public static Mapping map(CommandLine line) throws ParseException {
    String value = line.getOptionValue("map");
    try {
      return value == null ? Mapping.NONE : Mapping.parse(value);
    } catch (IllegalArgumentException wrong) {
      throw new ParseException("--map: " + wrong.getMessage());
    }
  }

  /**
   * The option that {@link #jobs} reads.
   *
   * @param what happens at the same time: "programs graded"
   */
  public static Option jobsOption(String what) {
    return option(
        "j", "jobs", "N", what + " at the same time (default: as many as keep the machine busy)");
  }

  public static Jobs jobs(CommandLine line) throws ParseException {
    return line.hasOption("jobs")
        ? Jobs.exactly((int) number(line, "jobs", 1, 1, MOST_JOBS))
        : Jobs.asTheMachineAllows();
  }

  /** The kind of sandbox to use. */
  public static String sandbox(CommandLine line) throws ParseException {
    String kind = line.getOptionValue("sandbox", Sandboxes.AUTO);
    if (!Sandboxes.choices().contains(kind)) {
      throw new ParseException(
          "--sandbox is \"" + kind + "\"; allowed: " + String.join(", ", Sandboxes.choices()));
    }
    return kind;
  }

  /** The value of an option: a whole number from least to most. */
  public static long number(CommandLine line, String option, long otherwise, long least, long most)
      throws ParseException {
    String value = line.getOptionValue(option);
    if (value == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // The same message as for a number out of range.
    }
    throw new ParseException(
        "--%s is \"%s\"; allowed: a whole number from %d%s"
            .formatted(option, value, least, most == Long.MAX_VALUE ? "" : " to " + most));
  }
}
