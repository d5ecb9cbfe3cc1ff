package dev.socketlab.grading.matrix;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.assignment.Selection;
import dev.socketlab.grading.cli.Command;
import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.cli.Jobs;
import dev.socketlab.grading.cli.PathArgument;
import dev.socketlab.grading.cli.Progress;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.grade.PairGrade;
import dev.socketlab.grading.question.BuiltInService;
import dev.socketlab.grading.report.PairTable;
import dev.socketlab.grading.report.Reports;
import dev.socketlab.grading.run.PairRunner;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.submission.HandedIn;
import dev.socketlab.grading.submission.Submission;
import dev.socketlab.grading.worker.GradingJob;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** {@code matrix}: tries every client of a class with every server of the class. */
public final class MatrixCommand {

  /** Runs all submissions as the same account, so it cannot hide one from another. */
  private static final String USER = "user";

  private MatrixCommand() {}

  private static Options options() {
    return new Options()
        .addOption(CommandLines.assignmentOption())
        .addOption(
            CommandLines.option(
                "p",
                "program",
                "NAME,…",
                "only these servers (default: all that the assignment has)"))
        .addOption(
            CommandLines.option(
                "o", "out", "DIR", "also write matrix.html and matrix.csv to this folder"))
        .addOption(CommandLines.jobsOption("pairs tried"))
        .addOption(
            CommandLines.option(
                null,
                "sandbox",
                "KIND",
                "sandbox for submissions: auto, bubblewrap, unshare or none (default auto)"))
        .addOption(CommandLines.layoutOption());
  }

  public static Command command() {
    return new Command(
        "matrix",
        "PATH [options]",
        "Lets every client of a class talk to every server of the class.",
        options(),
        MatrixCommand::run);
  }

  private static int run(CommandLine line, PrintStream out, PrintStream err)
      throws ParseException, IOException, InterruptedException {
    if (line.getArgList().size() != 1) {
      throw new ParseException(
          "one PATH is required, a folder of submissions, not " + line.getArgList().size());
    }
    matrix(line, out, err);
    return CommandFrame.DONE;
  }

  private static void matrix(CommandLine line, PrintStream out, PrintStream err)
      throws ParseException, IOException, InterruptedException {
    AssignmentFile file = AssignmentFile.of(CommandLines.assignment(line));
    Assignment assignment = AssignmentReader.read(file);
    List<String> servers = servers(line, assignment);
    String sandbox = Sandboxes.choose(CommandLines.sandbox(line));
    if (sandbox.equals(USER)) {
      throw new IllegalArgumentException(
          "the sandbox \"user\" cannot hide one submission from another; allowed: bubblewrap,"
              + " unshare, none");
    }
    Selection everything = new Selection(Set.of(), Set.of());
    GradingJob job = new GradingJob(sandbox, file, everything, Provided.NOTHING, 1);
    if (line.hasOption("out")) {
      Reports.prepare(PathArgument.of(line.getOptionValue("out")));
    }
    err.println("sandbox: " + sandbox);
    List<PairGrade> grades;
    try (HandedIn handedIn =
        HandedIn.at(
            PathArgument.of(line.getArgList().get(0)),
            job.wanted(),
            Mapping.NONE,
            CommandLines.layout(line))) {
      CommandLines.sayLayout(handedIn, err);
      grades = grade(job, handedIn.submissions(), servers, CommandLines.jobs(line), err);
    }
    out.print(PairTable.text(grades));
    if (line.hasOption("out")) {
      Path folder = PathArgument.of(line.getOptionValue("out"));
      out.println("Report: " + Reports.write(assignment.title(), grades, folder).get(0));
    }
  }

  private static List<PairGrade> grade(
      GradingJob job,
      List<Submission> submissions,
      List<String> servers,
      Jobs jobs,
      PrintStream err)
      throws IOException, InterruptedException {
    int pairs = servers.size() * submissions.size() * submissions.size();
    try (Progress progress = Progress.of(err, "trying", pairs, "pair", submissions.size())) {
      return new PairRunner(job, jobs).grade(submissions, servers, progress::step);
    }
  }

  /** The chosen servers. Only those that answer a single client can be tried. */
  private static List<String> servers(CommandLine line, Assignment assignment)
      throws ParseException {
    if (assignment.programs().stream().allMatch(ProgramSpec::server)) {
      throw new ParseException(assignment.id() + " has no client");
    }
    List<String> possible =
        assignment.programs().stream()
            .filter(ProgramSpec::server)
            .filter(
                server ->
                    server.service().clientsNeeded() == 1
                        && server.service() != BuiltInService.CHAT)
            .map(ProgramSpec::id)
            .toList();
    if (possible.isEmpty()) {
      throw new ParseException(assignment.id() + " has no server that answers a single client");
    }
    String chosen = line.getOptionValue("program");
    List<String> servers = chosen == null ? possible : List.of(chosen.split(",", -1));
    for (String server : servers) {
      if (!possible.contains(server)) {
        throw new ParseException(
            "--program is \"" + server + "\"; allowed: " + String.join(", ", possible));
      }
    }
    return servers;
  }
}
