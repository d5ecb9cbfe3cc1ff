package dev.socketlab.grading.plan;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.cli.Command;
import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.cli.PathArgument;
import dev.socketlab.grading.finding.Candidate;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.Plan;
import dev.socketlab.grading.finding.PlanWords;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.launch.LaunchPreview;
import dev.socketlab.grading.launch.ProgramKind;
import dev.socketlab.grading.submission.Submission;
import dev.socketlab.grading.submission.Submissions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** {@code plan}: shows which file is which program, without running any. */
public final class PlanCommand {

  private PlanCommand() {}

  public static Command command() {
    return new Command(
        "plan",
        "PATH [options]",
        "Shows which file of a submission is which program, and why. Runs nothing.",
        new Options()
            .addOption(CommandLines.assignmentOption())
            .addOption(CommandLines.mapOption()),
        PlanCommand::run);
  }

  private static int run(CommandLine line, PrintStream out, PrintStream err)
      throws ParseException, IOException {
    List<String> paths = line.getArgList();
    if (paths.size() != 1) {
      throw new ParseException(
          "one PATH is required, a folder of submissions or one submission, not " + paths.size());
    }
    Mapping mapping = CommandLines.map(line);
    List<ProgramSpec> programs =
        AssignmentReader.read(AssignmentFile.of(CommandLines.assignment(line))).programs();
    mapping.checkPrograms(programs.stream().map(ProgramSpec::id).toList());
    plan(out, PathArgument.of(paths.get(0)), programs, mapping);
    return CommandFrame.DONE;
  }

  private static void plan(PrintStream out, Path path, List<ProgramSpec> programs, Mapping mapping)
      throws IOException {
    List<Submission> submissions =
        Submissions.at(path, programs.stream().map(ProgramSpec::wanted).toList(), mapping);
    for (Submission submission : submissions) {
      out.println(Escaped.line(submission.id()));
      if (Files.isDirectory(submission.path())) {
        try {
          submission(out, submission.path(), programs, mapping);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failed) {
          out.println("  cannot be read: " + Escaped.line(failed.toString()));
        }
      } else {
        out.println("  an archive: plan does not unpack archives, so unpack it yourself first");
      }
      out.println();
    }
  }

  private static void submission(
      PrintStream out, Path folder, List<ProgramSpec> programs, Mapping mapping)
      throws IOException {
    Plan plan;
    try {
      plan = Plan.of(folder, programs.stream().map(ProgramSpec::wanted).toList(), mapping);
    } catch (UnusableProgram unusable) {
      out.println("  " + Escaped.line(unusable.getMessage()));
      return;
    }
    int width = programs.stream().mapToInt(program -> program.id().length()).max().orElse(0);
    for (ProgramSpec program : programs) {
      Plan.Choice choice = plan.of(program.id());
      String label = program.id();
      for (String line : new PlanWords(plan, choice).lines()) {
        out.println("  " + label + " ".repeat(width - label.length()) + "  " + line);
        label = "";
      }
      if (program.server() && choice.chosen().isPresent()) {
        out.println(" ".repeat(width + 4) + start(folder, program, choice));
      }
    }
  }

  private static String start(Path folder, ProgramSpec program, Plan.Choice choice)
      throws IOException {
    Path file = choice.chosen().map(Candidate::file).orElseThrow();
    List<String> invocations =
        LaunchPreview.invocations(
            folder,
            file,
            ProgramKind.SERVER,
            choice.mapping().flatMap(Mapping.Entry::saidArguments),
            program.arguments());
    return Escaped.line("will be started with: " + String.join(", then ", invocations));
  }
}
