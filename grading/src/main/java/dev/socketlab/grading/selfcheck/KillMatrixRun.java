package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import dev.socketlab.grading.submission.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes the broken programs and grades them. Those with a mistake in the same program are graded as
 * one class, and only that program of each.
 */
final class KillMatrixRun {

  private final TrialClass trialClass;
  private final Path folder;
  private final Consumer<String> progress;

  private record Group(String assignment, String program) {}

  /**
   * @param folder an empty folder for the broken programs
   * @param progress receives what is graded next
   */
  KillMatrixRun(TrialClass trialClass, Path folder, Consumer<String> progress) {
    this.trialClass = trialClass;
    this.folder = folder;
    this.progress = progress;
  }

  /** Grades the programs with these mistakes, and these good submissions. */
  KillMatrix grade(List<Mistake> mistakes, List<Base> bases)
      throws IOException, InterruptedException {
    // All are written first, so that a mutation that cannot be applied is found at once.
    Map<Group, List<Submission>> groups = new LinkedHashMap<>();
    for (Mistake mistake : mistakes) {
      groups
          .computeIfAbsent(
              new Group(mistake.base().assignment(), mistake.program()), key -> new ArrayList<>())
          .add(Mutant.write(mistake, folder));
    }
    Map<String, ProgramGrade> grades = new HashMap<>();
    for (Map.Entry<Group, List<Submission>> group : groups.entrySet()) {
      List<Submission> submissions = group.getValue();
      String program = group.getKey().program;
      progress.accept(submissions.size() + " mistakes in " + program);
      ClassGrade graded = trialClass.grade(group.getKey().assignment, Set.of(program), submissions);
      for (SubmissionGrade one : graded.submissions()) {
        grades.put(one.id(), one.programs().get(0));
      }
    }
    return new KillMatrix(
        mistakes.stream()
            .map(mistake -> new KillMatrixRow(mistake, grades.get(mistake.id())))
            .toList(),
        good(bases));
  }

  private List<GoodProgram> good(List<Base> bases) throws IOException, InterruptedException {
    Map<String, List<Base>> byAssignment = new LinkedHashMap<>();
    for (Base base : bases) {
      byAssignment.computeIfAbsent(base.assignment(), key -> new ArrayList<>()).add(base);
    }
    List<GoodProgram> good = new ArrayList<>();
    for (Map.Entry<String, List<Base>> group : byAssignment.entrySet()) {
      List<Base> same = group.getValue();
      progress.accept(same.size() + " good submissions");
      ClassGrade graded =
          trialClass.grade(
              group.getKey(),
              Set.of(),
              same.stream().map(base -> new Submission(base.id(), base.folder())).toList());
      for (int i = 0; i < same.size(); i++) {
        for (ProgramGrade program : graded.submissions().get(i).programs()) {
          good.add(new GoodProgram(same.get(i), program));
        }
      }
    }
    return good;
  }
}
