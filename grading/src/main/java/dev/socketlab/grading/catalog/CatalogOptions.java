package dev.socketlab.grading.catalog;

import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/**
 * What a comparison with a catalog is told on its command line.
 *
 * @param checkout holds a folder {@code OWNER+NAME} for each repository
 * @param only ids of programs; empty for all
 * @param failUnder percent of agreement that every column must reach
 */
record CatalogOptions(
    Path catalog,
    Path checkout,
    Set<String> only,
    int jobs,
    Optional<Path> report,
    double failUnder,
    String sandbox,
    boolean help) {

  private static final String CATALOG = "catalog";
  private static final int ENOUGH = 98;

  private static Options options() {
    return new Options()
        .addOption(CommandLines.option(null, CATALOG, "FILE", "the truth about real programs"))
        .addOption(
            CommandLines.option(
                null, "checkout", "DIR", "their repositories, in folders OWNER+NAME"))
        .addOption(CommandLines.option(null, "only", "ID,…", "only these programs"))
        .addOption(CommandLines.jobsOption("programs graded"))
        .addOption(
            CommandLines.option(
                null, "report", "DIR", "write a report there, with all transcripts"))
        .addOption(
            CommandLines.option(
                null,
                "fail-under",
                "PERCENT",
                "exit with 1 if a column agrees less (default " + ENOUGH + ")"))
        .addOption(
            CommandLines.option(
                null, "sandbox", "KIND", "as of grade: " + String.join(", ", Sandboxes.choices())))
        .addOption("h", "help", false, "show this help");
  }

  /** Whether a command line of {@code grade} asks for a comparison. */
  static boolean areMeant(List<String> args) {
    return args.stream()
        .anyMatch(arg -> arg.equals("--" + CATALOG) || arg.startsWith("--" + CATALOG + "="));
  }

  /**
   * @throws ParseException if the call is wrong; its message says how
   */
  static CatalogOptions parse(String... args) throws ParseException {
    CommandLine line = CommandLines.parse(options(), args);
    if (!line.getArgList().isEmpty()) {
      throw new ParseException(
          "with --catalog no PATH is allowed, but: " + String.join(" ", line.getArgList()));
    }
    boolean help = line.hasOption("help");
    if (!line.hasOption("checkout") && !help) {
      throw new ParseException("--checkout is missing: the folder that holds the repositories");
    }
    String only = line.getOptionValue("only");
    return new CatalogOptions(
        Path.of(line.getOptionValue(CATALOG, "")),
        Path.of(line.getOptionValue("checkout", "")),
        only == null ? Set.of() : Set.copyOf(List.of(only.split(",", -1))),
        CommandLines.jobs(line),
        Optional.ofNullable(line.getOptionValue("report")).map(Path::of),
        CommandLines.number(line, "fail-under", ENOUGH, 0, 100),
        CommandLines.sandbox(line),
        help);
  }

  static void help(PrintWriter out) throws IOException {
    HelpFormatter.builder()
        .setHelpAppendable(new TextHelpAppendable(out))
        .setShowSince(false)
        .get()
        .printHelp(
            "grade --catalog FILE --checkout DIR [options]",
            "Grades real programs, and compares the verdicts with the truth in a catalog.",
            options(),
            "",
            false);
    out.flush();
  }
}
