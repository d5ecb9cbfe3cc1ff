package dev.socketlab.grading.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an assignment to begin one's own from. */
final class NewAssignment {

  private static final String TEMPLATE = "/new-assignment.yaml";

  private NewAssignment() {}

  /**
   * @param name of the file, with or without its ending
   * @throws IllegalArgumentException if it exists
   */
  static Path write(String name) throws IOException {
    Path file = Path.of(name.matches(".*\\.ya?ml") ? name : name + ".yaml");
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " exists; it is not replaced");
    }
    try (InputStream in = NewAssignment.class.getResourceAsStream(TEMPLATE)) {
      Files.copy(in, file);
    }
    return file;
  }
}
