package dev.socketlab.grading;

import dev.socketlab.grading.selfcheck.Expectation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The example submissions of the assignment four-servers. */
public final class Examples {

  public static final Path FOLDER = Path.of("examples", "four-servers").toAbsolutePath();

  private Examples() {}

  /** What is expected of each. */
  public static Map<String, Expectation> expected() throws IOException {
    return Expectation.in(FOLDER);
  }
}
