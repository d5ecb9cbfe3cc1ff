package dev.socketlab.grading;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.assignment.Selection;
import dev.socketlab.grading.catalog.CatalogRun;
import dev.socketlab.grading.cli.Progress;
import dev.socketlab.grading.cli.Terminals;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.report.Reports;
import dev.socketlab.grading.report.Terminal;
import dev.socketlab.grading.report.TerminalReport;
import dev.socketlab.grading.run.Runner;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.submission.Submission;
import dev.socketlab.grading.submission.Submissions;
import dev.socketlab.grading.worker.GradingJob;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.ParseException;

/** The autograder's command line. */
public final class Grading {

  private static final int FAILED = 1;
  private static final int WRONG_CALL = 2;

  private Grading() {}

  /** Grades and reports; returns the exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    try {
      if (CatalogRun.isMeant(args)) {
        return CatalogRun.run(out, err, args);
      }
      GradeOptions options = GradeOptions.parse(args);
      if (options.help()) {
        GradeOptions.help(new PrintWriter(out, false, StandardCharsets.UTF_8));
        return 0;
      }
      if (options.version()) {
        String version = Grading.class.getPackage().getImplementationVersion();
        out.println("socketlab " + (version == null ? "(not packaged)" : version));
        return 0;
      }
      return grade(options, out, err);
    } catch (ParseException | IllegalArgumentException wrong) {
      err.println("grade: " + wrong.getMessage());
      return WRONG_CALL;
    } catch (IOException | UncheckedIOException failed) {
      err.println("grade: " + failed.getMessage());
      return FAILED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      err.println("grade: interrupted");
      return FAILED;
    }
  }

  private static int grade(GradeOptions options, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    if (!Files.isDirectory(Path.of("/proc/self/task"))) {
      throw new IOException("the grader needs Linux: it looks at programs through /proc");
    }
    AssignmentFile file = AssignmentFile.of(options.assignment());
    Assignment whole = AssignmentReader.read(file);
    GradingJob order =
        new GradingJob(
            Sandboxes.choose(options.sandbox()),
            file,
            new Selection(options.checks(), options.programs()),
            options.provided(),
            options.mapping(),
            options.seed());
    order.provided().checkReachable(order.sandbox());
    Assignment assignment = order.selected();
    options.mapping().checkPrograms(whole.programs().stream().map(ProgramSpec::id).toList());
    List<Submission> submissions =
        Submissions.at(
            options.path(),
            whole.programs().stream().map(ProgramSpec::wanted).toList(),
            options.mapping());
    Reports.prepare(options.out());
    err.println(
        "sandbox: " + order.sandbox() + " (" + Sandboxes.of(order.sandbox()).description() + ")");
    Runner runner = new Runner(order, options.jobs());
    long programs = (long) submissions.size() * assignment.programs().size();
    ClassGrade grade;
    try (Progress progress =
        Progress.of(err, "grading", programs, "programs", submissions.size())) {
      grade = runner.grade(submissions, progress::step);
    }
    Reports.write(grade, options.out());
    boolean terminal = Terminals.isOne(1);
    out.print(TerminalReport.text(grade, shown(terminal)));
    out.println("Report: " + options.out().resolve("index.html"));
    out.flush();
    boolean enough =
        grade.submissions().stream()
            .allMatch(one -> 100.0 * one.score() >= options.failUnder() * one.max());
    return enough ? 0 : FAILED;
  }

  private static Terminal shown(boolean terminal) {
    if (!terminal) {
      return Terminal.PLAIN;
    }
    String columns = System.getenv().getOrDefault("COLUMNS", "100");
    boolean colour = System.getenv("NO_COLOR") == null;
    boolean unicode = System.getProperty("stdout.encoding", "UTF-8").startsWith("UTF");
    return new Terminal(
        colour, unicode, columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : 100);
  }
}
