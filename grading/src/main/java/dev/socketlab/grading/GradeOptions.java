package dev.socketlab.grading;

import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/**
 * What the grader is told on its command line.
 *
 * @param failUnder percent that every submission must reach; 0 asks for nothing
 * @param jobs how many programs are graded at the same time
 */
record GradeOptions(
    Path path,
    String assignment,
    Path out,
    int jobs,
    Set<String> checks,
    Set<String> programs,
    long seed,
    double failUnder,
    String sandbox,
    Provided provided,
    Mapping mapping) {

  static Options options() {
    return new Options()
        .addOption(CommandLines.assignmentOption())
        .addOption(
            CommandLines.option(
                "o", "out", "DIR", "where the report is written (default socketlab-report)"))
        .addOption(CommandLines.jobsOption("programs graded"))
        .addOption(
            CommandLines.option(
                null, "only", "CHECK,…", "run only these checks, and those they need"))
        .addOption(CommandLines.option("p", "program", "NAME,…", "grade only these programs"))
        .addOption(
            CommandLines.option(
                null, "seed", "N", "draw the same random input as the run that had this seed"))
        .addOption(
            CommandLines.option(
                null, "fail-under", "PERCENT", "exit with 1 if a submission has fewer points"))
        .addOption(
            CommandLines.option(
                null,
                "sandbox",
                "KIND",
                "what submissions run in: "
                    + String.join(", ", Sandboxes.choices())
                    + " (default auto: the best that works, never none)"))
        .addOption(
            CommandLines.option(
                null,
                "provide",
                "TOOL=DIR,…",
                "libraries for builds, which have no network: maven=DIR (a local repository),"
                    + " npm=DIR (a node_modules folder), cargo=DIR (vendored crates)"))
        .addOption(CommandLines.mapOption());
  }

  /**
   * @throws ParseException if the call is wrong; its message says how
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
        Path.of(paths.get(0)),
        CommandLines.assignment(line),
        Path.of(line.getOptionValue("out", "socketlab-report")),
        CommandLines.jobs(line),
        names(line, "only"),
        names(line, "program"),
        CommandLines.number(
            line, "seed", RandomGenerator.getDefault().nextInt(1_000_000), 0, Long.MAX_VALUE),
        CommandLines.number(line, "fail-under", 0, 0, 100),
        CommandLines.sandbox(line),
        provided(line),
        CommandLines.map(line));
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
