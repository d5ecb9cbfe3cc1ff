package dev.socketlab.grading.plan;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.build.SourceNormalizer;
import dev.socketlab.grading.finding.Candidate;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.Plan;
import dev.socketlab.grading.finding.PlanWords;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.launch.LaunchPreview;
import dev.socketlab.grading.launch.ProgramKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says which file of a submission is which program, and how it would be started. */
public final class SubmissionPlan {

  private SubmissionPlan() {}

  /**
   * The plan, as escaped lines.
   *
   * @param folder a private copy of the submission
   * @param mapping what the teacher says
   */
  public static List<String> of(Path folder, List<ProgramSpec> programs, Mapping mapping)
      throws IOException {
    List<String> lines = new ArrayList<>();
    SourceNormalizer.normalize(folder).stream().map(Escaped::line).forEach(lines::add);
    Plan plan;
    try {
      plan = Plan.of(folder, programs.stream().map(ProgramSpec::wanted).toList(), mapping);
    } catch (UnusableProgram unusable) {
      lines.add(Escaped.line(unusable.getMessage()));
      return lines;
    }
    int width = programs.stream().mapToInt(program -> program.id().length()).max().orElse(0);
    for (ProgramSpec program : programs) {
      Plan.Choice choice = plan.of(program.id());
      String label = program.id();
      for (String line : new PlanWords(plan, choice).lines()) {
        lines.add(label + " ".repeat(width - label.length()) + "  " + line);
        label = "";
      }
      if (program.server() && choice.chosen().isPresent()) {
        lines.add(" ".repeat(width + 2) + start(folder, program, choice));
      }
    }
    return lines;
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
