package dev.socketlab.grading.selfcheck;

import java.nio.file.Path;

/**
 * A good submission, which mistakes are made in. It has to get full marks itself.
 *
 * @param language for people: Python, Rust
 * @param assignment what it answers
 */
record Base(String language, String assignment, Path folder) {

  String id() {
    return folder.getFileName().toString();
  }
}
