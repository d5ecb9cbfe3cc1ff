package dev.socketlab.grading;

import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.cli.Jobs;
import dev.socketlab.grading.cli.PathArgument;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.submission.Layout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/**
 * The command line of {@code grade}.
 *
 * @param failUnder the percentage that every submission must reach
 * @param jobs number of programs graded at the same time
 */
record GradeOptions(
    Path path,
    String assignment,
    Path out,
    Jobs jobs,
    Set<String> checks,
    Set<String> programs,
    long seed,
    double failUnder,
    String sandbox,
    Provided provided,
    Mapping mapping,
    Optional<Layout> layout) {

  static Options options() {
    return new Options()
        .addOption(CommandLines.assignmentOption())
        .addOption(
            CommandLines.option(
                "o", "out", "DIR", "folder for the report (default socketlab-report)"))
        .addOption(CommandLines.jobsOption("programs graded"))
        .addOption(
            CommandLines.option(
                null, "only", "CHECK,…", "run only these checks and those that they need"))
        .addOption(CommandLines.option("p", "program", "NAME,…", "grade only these programs"))
        .addOption(
            CommandLines.option(
                null, "seed", "N", "use the same random input as an earlier run with this seed"))
        .addOption(
            CommandLines.option(
                null,
                "fail-under",
                "PERCENT",
                "exit with code 1 if a submission scores less than this"))
        .addOption(
            CommandLines.option(
                null,
                "sandbox",
                "KIND",
                "sandbox for submissions: "
                    + String.join(", ", Sandboxes.choices())
                    + " (default auto: the strongest that works here, never none)"))
        .addOption(
            CommandLines.option(
                null,
                "provide",
                "TOOL=DIR,…",
                "libraries for builds, which have no network: maven=DIR (a local repository),"
                    + " npm=DIR (a node_modules folder), cargo=DIR (vendored crates)"))
        .addOption(CommandLines.mapOption())
        .addOption(CommandLines.layoutOption());
  }

  /**
   * @throws ParseException if the command line is wrong; the message says what is wrong
   */
  static GradeOptions of(CommandLine line) throws ParseException {
    List<String> paths = line.getArgList();
    if (paths.size() != 1) {
      throw new ParseException(
          paths.isEmpty()
              ? "PATH is missing: a folder of submissions, or one submission"
              : "one PATH is allowed, not " + paths.size() + ": " + String.join(" ", paths));
    }
    return new GradeOptions(
        PathArgument.of(paths.get(0)),
        CommandLines.assignment(line),
        PathArgument.of(line.getOptionValue("out", "socketlab-report")),
        CommandLines.jobs(line),
        names(line, "only"),
        names(line, "program"),
        CommandLines.number(
            line, "seed", RandomGenerator.getDefault().nextInt(1_000_000), 0, Long.MAX_VALUE),
        CommandLines.number(line, "fail-under", 0, 0, 100),
        CommandLines.sandbox(line),
        provided(line),
        CommandLines.map(line),
        CommandLines.layout(line));
  }

  private static Provided provided(CommandLine line) throws ParseException {
    if (!line.hasOption("provide")) {
      return Provided.NOTHING;
    }
    try {
      return Provided.parse(line.getOptionValue("provide"));
    } catch (IllegalArgumentException wrong) {
      throw new ParseException("--provide: " + wrong.getMessage());
    }
  }

  private static Set<String> names(CommandLine line, String option) {
    String value = line.getOptionValue(option);
    return value == null ? Set.of() : Set.copyOf(List.of(value.split(",", -1)));
  }
}
