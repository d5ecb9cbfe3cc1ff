package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The example submissions of one assignment, and the expected outcome of each check of each.
 *
 * @param assignment its id, also the name of the folder
 */
record ExampleSet(String assignment, List<Submission> submissions, Map<Spot, Outcome> expected) {

  ExampleSet {
    submissions = List.copyOf(submissions);
    // In the order of the submissions, which Map.copyOf would not keep.
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }

  /** One check of one program of one submission. */
  record Spot(String assignment, String submission, String program, String check) {

    @Override
    public String toString() {
      return "%s/%s %s %s".formatted(assignment, submission, program, check);
    }
  }

  /** Reads the sets in a folder: each of its folders that has a file of expectations. */
  static List<ExampleSet> in(Path folder) throws IOException {
    List<ExampleSet> sets = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path set : entries.sorted().toList()) {
        if (Files.isRegularFile(set.resolve(Expectation.FILE))) {
          sets.add(read(set));
        }
      }
    }
    return sets;
  }

  private static ExampleSet read(Path folder) throws IOException {
    String assignment = folder.getFileName().toString();
    Assignment asked = AssignmentReader.builtIn(assignment);
    List<Submission> submissions = new ArrayList<>();
    Map<Spot, Outcome> expected = new LinkedHashMap<>();
    new TreeMap<>(Expectation.in(folder))
        .forEach(
            (id, expectation) -> {
              submissions.add(new Submission(id, folder.resolve(id)));
              for (ProgramSpec program : asked.programs()) {
                expectation
                    .outcomes(asked, program)
                    .forEach(
                        (check, outcome) ->
                            expected.put(new Spot(assignment, id, program.id(), check), outcome));
              }
            });
    return new ExampleSet(assignment, submissions, expected);
  }

  /** The submissions with these ids only. */
  ExampleSet only(Set<String> ids) {
    Map<Spot, Outcome> part = new LinkedHashMap<>(expected);
    part.keySet().removeIf(spot -> !ids.contains(spot.submission()));
    return new ExampleSet(
        assignment,
        submissions.stream().filter(submission -> ids.contains(submission.id())).toList(),
        part);
  }
}
