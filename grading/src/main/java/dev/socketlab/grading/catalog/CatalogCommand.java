package dev.socketlab.grading.catalog;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.Selection;
import dev.socketlab.grading.cli.Command;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import dev.socketlab.grading.report.Reports;
import dev.socketlab.grading.run.Runner;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.worker.GradingJob;
import dev.socketlab.grading.worker.GradingTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** {@code catalog}: grades the programs of a catalog, and prints how far the verdicts agree. */
public final class CatalogCommand {

  /** Every run asks the same questions, so two runs can be compared. */
  private static final long SEED = 1;

  private static final String ID = "catalog";
  private static final double NANOS = 1e9;
  private static final int SLOWEST = 8;

  private final CatalogOptions options;
  private final PrintStream out;
  private final PrintStream err;

  private CatalogCommand(CatalogOptions options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  public static Command command() {
    return new Command(
        ID,
        "FILE --checkout DIR [options]",
        "Grades real programs, and compares the verdicts with the truth that the catalog FILE"
            + " tells.",
        CatalogOptions.options(),
        (line, out, err) -> new CatalogCommand(CatalogOptions.of(line), out, err).run());
  }

  private int run() throws IOException, InterruptedException {
    List<CatalogRow> rows = checkedOut(wanted(CatalogReader.read(options.catalog())));
    if (options.report().isPresent()) {
      Reports.prepare(options.report().get());
    }
    GradingJob job =
        new GradingJob(
            Sandboxes.choose(options.sandbox()),
            checks(),
            Selection.ALL,
            Provided.NOTHING,
            Mapping.NONE,
            SEED);
    err.printf("sandbox: %s; grading %d programs%n", job.sandbox(), rows.size());
    long began = System.nanoTime();
    Map<GradingTask, Duration> took = new ConcurrentHashMap<>();
    List<ProgramGrade> grades =
        new Runner(job, options.jobs())
            .grades(
                rows.stream().map(this::task).toList(),
                (task, time) -> {
                  took.put(task, time);
                  err.printf(
                      Locale.ROOT,
                      "%3d  %5.1f s  %s%n",
                      took.size(),
                      time.toNanos() / NANOS,
                      task.submission().getFileName());
                });
    String times = times(rows, took, Duration.ofNanos(System.nanoTime() - began));
    if (options.report().isPresent()) {
      Reports.write(asClass(job.selected(), rows, grades), options.report().get());
    }
    return printed(rows, grades, times);
  }

  private List<CatalogRow> checkedOut(List<CatalogRow> wanted) {
    if (!Files.isDirectory(options.checkout())) {
      throw new IllegalArgumentException("--checkout: there is no folder " + options.checkout());
    }
    List<CatalogRow> rows = wanted.stream().filter(row -> Files.isRegularFile(file(row))).toList();
    wanted.stream()
        .filter(row -> !rows.contains(row))
        .forEach(row -> err.println(row.id() + ": not checked out, there is no " + file(row)));
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "--checkout: no program of the catalog is below " + options.checkout());
    }
    return rows;
  }

  private List<CatalogRow> wanted(List<CatalogRow> rows) {
    Set<String> unknown = new HashSet<>(options.only());
    rows.forEach(row -> unknown.remove(row.id()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "--only: no program of the catalog is called " + String.join(", ", unknown));
    }
    return rows.stream()
        .filter(row -> options.only().isEmpty() || options.only().contains(row.id()))
        .toList();
  }

  private Path file(CatalogRow row) {
    return options.checkout().resolve(row.folder()).resolve(row.path());
  }

  private static AssignmentFile checks() throws IOException {
    try (InputStream in = CatalogCommand.class.getResourceAsStream("/catalog/checks.yaml")) {
      return new AssignmentFile(ID, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private GradingTask task(CatalogRow row) {
    String program = row.kind().program();
    Path folder = options.checkout().resolve(row.folder());
    return new GradingTask(folder, program, Mapping.of(program, row.path()));
  }

  /** How long the run took, and which programs took longest. */
  private String times(List<CatalogRow> rows, Map<GradingTask, Duration> took, Duration all) {
    String slowest =
        rows.stream()
            .sorted(Comparator.comparing((CatalogRow row) -> took.get(task(row))).reversed())
            .limit(SLOWEST)
            .map(row -> String.format(Locale.ROOT, "%s %.1f s", row.id(), seconds(took, row)))
            .collect(Collectors.joining(", "));
    double whole = all.toNanos() / NANOS;
    return String.format(
        Locale.ROOT,
        "%d programs in %.1f s, %.2f s each; longest: %s%n",
        rows.size(),
        whole,
        whole / Math.max(1, rows.size()),
        slowest);
  }

  private double seconds(Map<GradingTask, Duration> took, CatalogRow row) {
    return took.get(task(row)).toNanos() / NANOS;
  }

  private static ClassGrade asClass(
      Assignment assignment, List<CatalogRow> rows, List<ProgramGrade> grades) {
    List<SubmissionGrade> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(new SubmissionGrade(rows.get(i).id(), List.of(grades.get(i))));
    }
    return new ClassGrade(assignment.id(), assignment.title(), SEED, all);
  }

  private int printed(List<CatalogRow> rows, List<ProgramGrade> grades, String times) {
    List<Comparison> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.addAll(Comparison.of(rows.get(i), grades.get(i)));
    }
    AgreementPrinter page = new AgreementPrinter(all);
    out.print(page.text());
    err.print(times);
    boolean enough =
        page.agreements().stream().allMatch(one -> one.percent() >= options.failUnder());
    return enough ? CommandFrame.DONE : CommandFrame.FAILED;
  }
}
