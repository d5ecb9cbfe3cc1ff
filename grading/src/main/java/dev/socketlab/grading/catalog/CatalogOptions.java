package dev.socketlab.grading.catalog;

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
    Jobs jobs,
    Optional<Path> report,
    double failUnder,
    String sandbox) {

  private static final int ENOUGH = 98;

  static Options options() {
    return new Options()
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
                null, "sandbox", "KIND", "as of grade: " + String.join(", ", Sandboxes.choices())));
  }

  /**
   * @throws ParseException if the call is wrong; its message says how
   */
  static CatalogOptions of(CommandLine line) throws ParseException {
    List<String> files = line.getArgList();
    if (files.size() != 1) {
      throw new ParseException("expected one FILE, the catalog, not " + files.size());
    }
    if (!line.hasOption("checkout")) {
      throw new ParseException("--checkout is missing: the folder that holds the repositories");
    }
    String only = line.getOptionValue("only");
    return new CatalogOptions(
        Path.of(files.get(0)),
        Path.of(line.getOptionValue("checkout")),
        only == null ? Set.of() : Set.copyOf(List.of(only.split(",", -1))),
        CommandLines.jobs(line),
        Optional.ofNullable(line.getOptionValue("report")).map(Path::of),
        CommandLines.number(line, "fail-under", ENOUGH, 0, 100),
        CommandLines.sandbox(line));
  }
}
