package dev.socketlab.grading.trial;

import java.io.IOException;
import java.util.List;

/** Closes several resources, even if closing some of them fails. */
final class CloseAll {

  private CloseAll() {}

  /** Throws the first failure once all are closed, with the others as suppressed exceptions. */
  static void all(List<AutoCloseable> open) throws IOException {
    IOException first = null;
    for (AutoCloseable one : open) {
      try {
        one.close();
      } catch (Exception e) {
        if (first == null) {
          first = new IOException("while closing: " + e.getMessage(), e);
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
