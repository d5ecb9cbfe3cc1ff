package dev.socketlab.grading.plan;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.finding.Candidate;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.Plan;
import dev.socketlab.grading.finding.PlanWords;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.launch.LaunchPreview;
import dev.socketlab.grading.submission.Submission;
import dev.socketlab.grading.submission.Submissions;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/** The planner's command line. It reads what was handed in, and runs nothing of it. */
public final class Planning {

  private static final int FAILED = 1;
  private static final int WRONG_CALL = 2;

  private Planning() {}

  private static Options options() {
    return new Options()
        .addOption(
            CommandLines.option(
                "a", "assignment", "NAME", "what was asked for (default four-servers)"))
        .addOption(CommandLines.mapOption())
        .addOption("h", "help", false, "show this help");
  }

  /** Prints the plan; returns the exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    try {
      CommandLine line = CommandLines.parse(options(), args);
      if (line.hasOption("help")) {
        help(new PrintWriter(out, false, StandardCharsets.UTF_8));
        return 0;
      }
      List<String> paths = line.getArgList();
      if (paths.size() != 1) {
        throw new ParseException(
            "needed is one PATH, a folder of submissions or one submission, not " + paths.size());
      }
      Mapping told = CommandLines.map(line);
      List<ProgramSpec> programs =
          AssignmentReader.read(
                  AssignmentFile.of(line.getOptionValue("assignment", "four-servers")))
              .programs();
      told.checkPrograms(programs.stream().map(ProgramSpec::id).toList());
      plan(out, Path.of(paths.get(0)), programs, told);
      out.flush();
      return 0;
    } catch (ParseException | IllegalArgumentException wrong) {
      err.println("plan: " + Escaped.line(wrong.getMessage()));
      return WRONG_CALL;
    } catch (IOException | UncheckedIOException failed) {
      err.println("plan: " + Escaped.line(String.valueOf(failed.getMessage())));
      return FAILED;
    }
  }

  private static void plan(PrintStream out, Path path, List<ProgramSpec> programs, Mapping told)
      throws IOException {
    List<Submission> submissions =
        Submissions.at(path, programs.stream().map(ProgramSpec::wanted).toList(), told);
    for (Submission submission : submissions) {
      out.println(Escaped.line(submission.id()));
      if (Files.isDirectory(submission.path())) {
        submission(out, submission.path(), programs, told);
      } else {
        out.println("  an archive, which is unpacked only where submissions run: unpack it first");
      }
      out.println();
    }
  }

  private static void submission(
      PrintStream out, Path folder, List<ProgramSpec> programs, Mapping told) throws IOException {
    Plan plan;
    try {
      plan = Plan.of(folder, programs.stream().map(ProgramSpec::wanted).toList(), told);
    } catch (UnusableProgram wrong) {
      out.println("  " + Escaped.line(wrong.getMessage()));
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
        out.println(" ".repeat(width + 4) + starts(folder, program, choice));
      }
    }
  }

  private static String starts(Path folder, ProgramSpec program, Plan.Choice choice)
      throws IOException {
    Path file = choice.chosen().map(Candidate::file).orElseThrow();
    List<String> ways =
        LaunchPreview.ways(
            folder,
            file,
            choice.mapping().flatMap(Mapping.Entry::saidArguments),
            program.arguments());
    return Escaped.line("will be started with: " + String.join(", then ", ways));
  }

  private static void help(PrintWriter out) throws IOException {
    HelpFormatter.builder()
        .setHelpAppendable(new TextHelpAppendable(out))
        .setShowSince(false)
        .get()
        .printHelp(
            "plan PATH [options]",
            "Says which file of a submission is which program, and why. Runs nothing.",
            options(),
            "",
            false);
    out.flush();
  }
}
