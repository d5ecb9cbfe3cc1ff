package dev.socketlab.grading;

import dev.socketlab.grading.selfcheck.Expectation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The example submissions of the assignments. */
public final class Examples {

  /** The folder for the assignment four-servers. */
  public static final Path FOLDER = of("four-servers");

  private Examples() {}

  /** The folder for an assignment. */
  public static Path of(String assignment) {
    return Path.of("examples", assignment).toAbsolutePath();
  }

  /** What the grader is expected to find in each. */
  public static Map<String, Expectation> expected(String assignment) throws IOException {
    return Expectation.in(of(assignment));
  }
}
