package dev.socketlab.grading;

import dev.socketlab.grading.selfcheck.Expectation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The example submissions of the assignments. */
public final class Examples {

  /** Those of the assignment four-servers. */
  public static final Path FOLDER = of("four-servers");

  private Examples() {}

  /** Those of one assignment. */
  public static Path of(String assignment) {
    return Path.of("examples", assignment).toAbsolutePath();
  }

  /** What is expected of each. */
  public static Map<String, Expectation> expected(String assignment) throws IOException {
    return Expectation.in(of(assignment));
  }
}
