package dev.socketlab.grading.worker;

import dev.socketlab.grading.finding.Mapping;
import java.nio.file.Path;

/**
 * One program to grade.
 *
 * @param submission its folder or archive
 * @param program as the assignment calls it
 * @param mapping what the teacher says about where the programs of this submission are
 */
public record GradingTask(Path submission, String program, Mapping mapping) {

  /** The same task, with the path that the submission has in a room. */
  GradingTask at(Path elsewhere) {
    return new GradingTask(elsewhere, program, mapping);
  }
}
