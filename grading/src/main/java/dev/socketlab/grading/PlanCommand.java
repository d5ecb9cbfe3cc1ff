package dev.socketlab.grading;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.assignment.Selection;
import dev.socketlab.grading.cli.Command;
import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.cli.PathArgument;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.submission.HandedIn;
import dev.socketlab.grading.submission.Submission;
import dev.socketlab.grading.worker.GradingJob;
import dev.socketlab.grading.worker.Worker;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** {@code plan}: shows which file is which program, without running any. */
final class PlanCommand {

  private PlanCommand() {}

  static Command command() {
    return new Command(
        "plan",
        "PATH [options]",
        "Shows which file of a submission is which program, and why. Runs nothing.",
        new Options()
            .addOption(CommandLines.assignmentOption())
            .addOption(
                CommandLines.option(
                    null,
                    "sandbox",
                    "KIND",
                    "sandbox in which submissions are read: "
                        + String.join(", ", Sandboxes.choices())
                        + " (default auto: the strongest that works here)"))
            .addOption(CommandLines.mapOption())
            .addOption(CommandLines.layoutOption()),
        PlanCommand::run);
  }

  private static int run(CommandLine line, PrintStream out, PrintStream err)
      throws ParseException, IOException, InterruptedException {
    List<String> paths = line.getArgList();
    if (paths.size() != 1) {
      throw new ParseException(
          "one PATH is required, a folder of submissions or one submission, not " + paths.size());
    }
    Mapping mapping = CommandLines.map(line);
    AssignmentFile file = AssignmentFile.of(CommandLines.assignment(line));
    Assignment assignment = AssignmentReader.read(file);
    mapping.checkPrograms(assignment.programs().stream().map(ProgramSpec::id).toList());
    String sandbox = sandbox(CommandLines.sandbox(line), err);
    GradingJob job = new GradingJob(sandbox, file, Selection.ALL, Provided.NOTHING, mapping, 1);
    try (HandedIn handedIn =
            HandedIn.at(
                PathArgument.of(paths.get(0)), job.wanted(), mapping, CommandLines.layout(line));
        Worker worker = Worker.open(job)) {
      CommandLines.sayLayout(handedIn, err);
      for (Submission submission : handedIn.submissions()) {
        out.println(Escaped.line(submission.id()));
        plan(worker, submission).forEach(each -> out.println("  " + each));
        out.println();
      }
    }
    return CommandFrame.DONE;
  }

  /** Nothing is run, so a plan is possible without a sandbox as well. */
  private static String sandbox(String wanted, PrintStream err)
      throws IOException, InterruptedException {
    try {
      return Sandboxes.choose(wanted);
    } catch (IOException none) {
      if (!wanted.equals(Sandboxes.AUTO)) {
        throw none;
      }
      err.println("submissions are read outside a sandbox: none works here");
      return Sandboxes.none().id();
    }
  }

  private static List<String> plan(Worker worker, Submission submission)
      throws InterruptedException {
    try {
      return worker.plan(submission.path());
    } catch (IOException | RuntimeException failed) {
      return List.of("cannot be read: " + Escaped.line(failed.toString()));
    }
  }
}
