package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import dev.socketlab.grading.selfcheck.ExampleSet.Spot;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Grades the examples several times, and prints every outcome that differs from the expected one or
 * from that of the first round.
 */
final class Rounds {

  private final TrialClass trialClass;
  private final List<ExampleSet> sets;
  private final PrintStream out;

  private record Seen(Outcome outcome, String why) {}

  Rounds(TrialClass trialClass, List<ExampleSet> sets, PrintStream out) {
    this.trialClass = trialClass;
    this.sets = List.copyOf(sets);
    this.out = out;
  }

  /** Returns how many outcomes differed. */
  int run(int rounds) throws IOException, InterruptedException {
    Map<Spot, Seen> first = Map.of();
    int all = 0;
    for (int round = 1; round <= rounds; round++) {
      long begin = System.nanoTime();
      Map<Spot, Seen> seen = new LinkedHashMap<>();
      for (ExampleSet set : sets) {
        put(seen, trialClass.grade(set.assignment(), Set.of(), set.submissions()));
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      first = round == 1 ? seen : first;
      int different = compare(seen, first);
      all += different;
      out.printf(
          "round %d: %d outcomes in %.1f s, %s%n",
          round, seen.size(), seconds, different == 0 ? "none differs" : different + " differ");
    }
    return all;
  }

  private static void put(Map<Spot, Seen> seen, ClassGrade grade) {
    for (SubmissionGrade submission : grade.submissions()) {
      for (ProgramGrade program : submission.programs()) {
        for (CheckGrade check : program.checks()) {
          seen.put(
              new Spot(grade.assignment(), submission.id(), program.id(), check.id()),
              new Seen(check.outcome(), check.why().text()));
        }
      }
    }
  }

  private int compare(Map<Spot, Seen> seen, Map<Spot, Seen> first) {
    int different = 0;
    for (ExampleSet set : sets) {
      for (Map.Entry<Spot, Outcome> expected : set.expected().entrySet()) {
        Seen now = seen.get(expected.getKey());
        Outcome before = first.get(expected.getKey()).outcome;
        if (now.outcome != expected.getValue() || now.outcome != before) {
          different++;
          out.printf(
              "%s is %s; expected %s; in the first round %s%n%s",
              expected.getKey(),
              now.outcome.word(),
              expected.getValue().word(),
              before.word(),
              now.why.indent(4));
        }
      }
    }
    return different;
  }
}
