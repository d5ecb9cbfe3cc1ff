package dev.socketlab.grading.doctor;

import java.io.IOException;

/**
 * One question to this machine, answered by trying.
 *
 * @param name of what is tried
 */
record Probe(String name, Try attempt) {

  /** What is done; the name is given for the finding. */
  @FunctionalInterface
  interface Try {
    ProbeFinding look(String name) throws IOException, InterruptedException;
  }

  /** What cannot be tried does not work. */
  ProbeFinding finding() throws InterruptedException {
    try {
      return attempt.look(name);
    } catch (IOException failed) {
      return ProbeFinding.no(name, "cannot be tried: " + failed.getMessage());
    }
  }
}
