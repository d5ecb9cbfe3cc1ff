package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.cli.Jobs;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/**
 * The options of the self-check.
 *
 * @param root the folder of a clone of Socketlab
 * @param only ids; empty for all
 * @param sample how many mistakes to draw; 0 for all
 * @param write the file to write the matrix to, in Markdown
 * @param keep the folder to keep the broken programs in
 * @param repeat how often the examples are graded; 0 for the matrix of mistakes
 * @param load spinning processes for each core
 */
record SelfcheckOptions(
    Path root,
    Set<String> only,
    int sample,
    long seed,
    Jobs jobs,
    String sandbox,
    Optional<Path> write,
    Optional<Path> keep,
    int repeat,
    int load) {

  /** Set by the launcher, which knows where the clone is. */
  static final String ROOT = "socketlab.root";

  private static final long SEED = 1;

  static Options options() {
    return new Options()
        .addOption(
            CommandLines.option(
                null, "only", "ID,…", "only these mistakes or submissions, good or examples"))
        .addOption(CommandLines.option(null, "sample", "N", "only N mistakes, drawn at random"))
        .addOption(
            CommandLines.option(
                null, "seed", "N", "seed of the sample and of random input (default 1)"))
        .addOption(CommandLines.jobsOption("programs graded"))
        .addOption(
            CommandLines.option(
                null,
                "sandbox",
                "KIND",
                "as for grade: " + String.join(", ", Sandboxes.choices()) + " (default auto)"))
        .addOption(
            CommandLines.option(
                null, "write", "FILE", "also write the matrix to a file, in Markdown"))
        .addOption(
            CommandLines.option(null, "keep", "DIR", "keep the broken programs in this new folder"))
        .addOption(
            CommandLines.option(
                null, "repeat", "N", "grade the examples N times, instead of mistakes"))
        .addOption(
            CommandLines.option(
                null, "load", "N", "with --repeat: keep N processes per core spinning"))
        .addOption(
            CommandLines.option(null, "root", "DIR", "the clone of Socketlab (default: this one)"));
  }

  /**
   * @throws ParseException if the call is wrong; its message says how
   */
  static SelfcheckOptions of(CommandLine line) throws ParseException {
    if (!line.getArgList().isEmpty()) {
      throw new ParseException("no argument is allowed here: " + line.getArgList().get(0));
    }
    if (line.hasOption("repeat")) {
      refuse(line, "repeat", List.of("sample", "write", "keep"));
    } else if (line.hasOption("load")) {
      throw new ParseException("--load needs --repeat");
    }
    if (line.hasOption("only")) {
      refuse(line, "only", List.of("sample"));
    }
    String only = line.getOptionValue("only");
    return new SelfcheckOptions(
        Path.of(line.getOptionValue("root", System.getProperty(ROOT, "."))),
        only == null ? Set.of() : Set.copyOf(List.of(only.split(",", -1))),
        (int) CommandLines.number(line, "sample", 0, 1, 1_000_000),
        CommandLines.number(line, "seed", SEED, 0, Long.MAX_VALUE),
        CommandLines.jobs(line),
        CommandLines.sandbox(line),
        Optional.ofNullable(line.getOptionValue("write")).map(Path::of),
        Optional.ofNullable(line.getOptionValue("keep")).map(Path::of),
        (int) CommandLines.number(line, "repeat", 0, 1, 10_000),
        (int) CommandLines.number(line, "load", 0, 0, 100));
  }

  private static void refuse(CommandLine line, String with, List<String> others)
      throws ParseException {
    for (String other : others) {
      if (line.hasOption(other)) {
        throw new ParseException("--" + other + " cannot be used with --" + with);
      }
    }
  }
}
