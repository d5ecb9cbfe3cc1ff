package dev.socketlab.grading;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.assignment.Selection;
import dev.socketlab.grading.cli.Command;
import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.cli.Progress;
import dev.socketlab.grading.cli.TerminalDetector;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.report.Reports;
import dev.socketlab.grading.report.Terminal;
import dev.socketlab.grading.report.TerminalReport;
import dev.socketlab.grading.run.Runner;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.submission.HandedIn;
import dev.socketlab.grading.submission.Submission;
import dev.socketlab.grading.worker.GradingJob;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** {@code grade}: grades submissions and writes the report. */
final class GradeCommand {

  private GradeCommand() {}

  static Command command() {
    return new Command(
        "grade",
        "PATH [options]",
        "Grades one submission, or a folder that contains a folder for each submission.",
        GradeOptions.options(),
        (line, out, err) -> grade(GradeOptions.of(line), out, err));
  }

  private static int grade(GradeOptions options, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    CommandLines.requireLinux();
    AssignmentFile file = AssignmentFile.of(options.assignment());
    Assignment whole = AssignmentReader.read(file);
    GradingJob job =
        new GradingJob(
            Sandboxes.choose(options.sandbox()),
            file,
            new Selection(options.checks(), options.programs()),
            options.provided(),
            options.mapping(),
            options.seed());
    job.provided().checkReachable(job.sandbox());
    Assignment assignment = job.selected();
    options.mapping().checkPrograms(whole.programs().stream().map(ProgramSpec::id).toList());
    try (HandedIn handedIn =
        HandedIn.at(options.path(), job.wanted(), options.mapping(), options.layout())) {
      Reports.prepare(options.out());
      err.println(
          "sandbox: " + job.sandbox() + " (" + Sandboxes.of(job.sandbox()).description() + ")");
      CommandLines.sayLayout(handedIn, err);
      warnOfLocale(err);
      int programs = assignment.programs().size();
      return report(grade(job, handedIn.submissions(), programs, options, err), options, out);
    }
  }

  private static ClassGrade grade(
      GradingJob job,
      List<Submission> submissions,
      int programs,
      GradeOptions options,
      PrintStream err)
      throws IOException, InterruptedException {
    Runner runner = new Runner(job, options.jobs());
    long all = (long) submissions.size() * programs;
    try (Progress progress = Progress.of(err, "grading", all, "program", submissions.size())) {
      return runner.grade(submissions, progress::step);
    }
  }

  private static int report(ClassGrade grade, GradeOptions options, PrintStream out)
      throws IOException {
    Reports.write(grade, options.out());
    out.print(TerminalReport.text(grade, terminal()));
    out.println("Report: " + options.out().resolve("index.html"));
    boolean reached =
        grade.submissions().stream()
            .allMatch(one -> 100.0 * one.score() >= options.failUnder() * one.max());
    return reached ? CommandFrame.DONE : CommandFrame.FAILED;
  }

  private static void warnOfLocale(PrintStream err) {
    if (System.getProperty("sun.jnu.encoding").startsWith("ANSI")) {
      err.println("files with umlauts may not be found in this locale: set LC_ALL=C.UTF-8");
    }
  }

  private static Terminal terminal() {
    if (!TerminalDetector.isTerminal(TerminalDetector.OUTPUT)) {
      return Terminal.PLAIN;
    }
    String columns = System.getenv().getOrDefault("COLUMNS", "100");
    boolean colour = System.getenv("NO_COLOR") == null;
    boolean unicode = System.getProperty("stdout.encoding", "UTF-8").startsWith("UTF");
    return new Terminal(
        colour, unicode, columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : 100);
  }
}
