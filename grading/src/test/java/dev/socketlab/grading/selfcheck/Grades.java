package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mistakes and grades to judge by. */
final class Grades {

  static final Base BASE = new Base("Python", "four-servers", Path.of("ana-python"));

  private Grades() {}

  /** A mistake in server1 that restarts-at-once names, and stops-on-interrupt may fail for. */
  static Mistake mistake(String id) {
    return new Mistake(
        id,
        BASE,
        "server1",
        "something is | wrong",
        List.of(new Change("server1.py", "right", "wrong")),
        Set.of("restarts-at-once"),
        Map.of(),
        Map.of("stops-on-interrupt", "the reason"));
  }

  /** Three checks, in this order: starts-listening, restarts-at-once, stops-on-interrupt. */
  static ProgramGrade server1(Outcome starts, Outcome restarts, Outcome stops) {
    return new ProgramGrade(
        "server1",
        "python3 server1.py",
        List.of(
            check("starts-listening", starts),
            check("restarts-at-once", restarts),
            check("stops-on-interrupt", stops)));
  }

  private static CheckGrade check(String id, Outcome outcome) {
    return new CheckGrade(id, outcome, 0, 1, Explanation.of("because of " + id), List.of());
  }
}
