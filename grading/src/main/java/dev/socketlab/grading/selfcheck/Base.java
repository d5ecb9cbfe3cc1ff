package dev.socketlab.grading.selfcheck;

import java.nio.file.Path;

/**
 * A good submission, into which mistakes are put. It must get full marks itself.
 *
 * @param language for display: Python, Rust
 * @param assignment the id of the assignment that it solves
 */
record Base(String language, String assignment, Path folder) {

  String id() {
    return folder.getFileName().toString();
  }
}
