package dev.socketlab.grading.trial;

import java.io.IOException;
import java.util.List;

/** Closes everything, whatever fails on the way. */
final class CloseAll {

  private CloseAll() {}

  /** The first failure is thrown when all were closed; the others are attached to it. */
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
