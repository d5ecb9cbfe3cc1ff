package dev.socketlab.grading.reference;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.assignment.Selection;
import dev.socketlab.grading.cli.CommandLines;
import dev.socketlab.grading.cli.Jobs;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.run.Runner;
import dev.socketlab.grading.sandbox.Folders;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.suite.scenario.PlaysScenario;
import dev.socketlab.grading.worker.GradingJob;
import dev.socketlab.grading.worker.GradingTask;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks for what is wrong with an assignment itself: a check that nobody can fail, one that the
 * teacher's own solution fails, and replies of that solution that differ from run to run.
 */
public final class AssignmentCheck {

  /** A date in every reply makes all checks differ. */
  private static final int DIFFERENCES = 3;

  private final AssignmentFile file;
  private final Assignment assignment;
  private final Path folder;
  private final PrintStream out;

  /** What was found so far; each once. */
  private final Set<String> problems = new LinkedHashSet<>();

  /**
   * @param file of the teacher's own
   * @param folder where it lies
   * @throws IllegalArgumentException if it contradicts itself
   */
  public AssignmentCheck(AssignmentFile file, Path folder, PrintStream out) {
    this.file = file;
    this.assignment = AssignmentReader.read(file);
    this.folder = folder;
    this.out = out;
  }

  /**
   * Prints what it finds.
   *
   * @param seeds with how many seeds of random input the references are graded
   * @return whether nothing is wrong
   */
  public boolean isRight(int seeds) throws IOException, InterruptedException {
    out.printf(
        "%s: %d programs, %d points%n",
        assignment.id(), assignment.programs().size(), assignment.points());
    for (ProgramSpec program : assignment.programs()) {
      program.checks().forEach(check -> canFail(program, check));
    }
    for (ProgramSpec program : assignment.programs()) {
      if (program.reference().isPresent()) {
        tryReference(program, seeds);
      } else {
        out.println(program.id() + ": has no reference: no program was graded");
      }
    }
    problems.forEach(out::println);
    out.println(problems.isEmpty() ? "nothing is wrong" : problems.size() + " to mend");
    return problems.isEmpty();
  }

  private void canFail(ProgramSpec program, CheckSpec check) {
    if (check.check() instanceof PlaysScenario plays && !plays.scenario().canFail()) {
      problems.add(
          "%s: %s: nobody can fail it: whatever a server replies is right"
              .formatted(program.id(), check.id()));
    }
  }

  private void tryReference(ProgramSpec program, int seeds)
      throws IOException, InterruptedException {
    CommandLines.requireLinux();
    Path copy = Files.createTempDirectory("socketlab-reference-");
    try {
      GradingTask task = ReferenceFiles.task(program, folder, copy);
      ProgramGrade first = grade(task, 1);
      ProgramGrade again = grade(task, 1);
      judge(program, first, 1);
      judge(program, again, 1);
      List<String> differences = ReplyDifference.between(first, again);
      differences.stream()
          .limit(DIFFERENCES)
          .forEach(difference -> out.println(program.id() + ": " + difference));
      if (differences.size() > DIFFERENCES) {
        out.printf(
            "%s: so it is in %d more checks%n", program.id(), differences.size() - DIFFERENCES);
      }
      for (int seed = 2; seed <= seeds; seed++) {
        judge(program, grade(task, seed), seed);
      }
    } finally {
      Folders.delete(copy);
    }
  }

  private ProgramGrade grade(GradingTask task, long seed) throws IOException, InterruptedException {
    GradingJob job =
        new GradingJob(
            Sandboxes.choose("auto"),
            file,
            new Selection(Set.of(), Set.of(task.program())),
            Provided.NOTHING,
            task.mapping(),
            seed);
    return new Runner(job, Jobs.exactly(1)).grades(List.of(task), (done, took) -> {}).get(0);
  }

  private void judge(ProgramSpec program, ProgramGrade grade, long seed) {
    int wrong = 0;
    for (CheckGrade check : grade.checks()) {
      if (check.outcome() == Outcome.PASSED || check.outcome() == Outcome.SKIPPED) {
        continue;
      }
      wrong++;
      problems.add(
          "%s: %s: the reference does not pass it (%s)%n  %s"
              .formatted(
                  program.id(),
                  check.id(),
                  check.outcome().name().toLowerCase(Locale.ROOT),
                  String.join("\n  ", words(check))));
    }
    out.printf(
        "%s: seed %d: the reference passes %d of %d checks%n",
        program.id(), seed, grade.checks().size() - wrong, grade.checks().size());
  }

  private static List<String> words(CheckGrade check) {
    return List.of(
        check.why().summary(),
        "sent      " + check.why().sent(),
        "expected  " + check.why().expected(),
        "received  " + check.why().received().lines().findFirst().orElse(""));
  }
}
