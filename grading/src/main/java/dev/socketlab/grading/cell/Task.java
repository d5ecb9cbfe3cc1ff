package dev.socketlab.grading.cell;

import dev.socketlab.grading.submission.Mapping;
import java.nio.file.Path;

/**
 * One program to grade.
 *
 * @param submission its folder or archive
 * @param program as the assignment calls it
 * @param mapping what the teacher says about where the programs of this submission are
 */
public record Task(Path submission, String program, Mapping mapping) {

  /** The same submission, seen from somewhere else. */
  Task at(Path elsewhere) {
    return new Task(elsewhere, program, mapping);
  }
}
