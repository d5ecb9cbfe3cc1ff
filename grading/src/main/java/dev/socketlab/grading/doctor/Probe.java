package dev.socketlab.grading.doctor;

import java.io.IOException;

/** One property of this machine, tested by experiment. */
record Probe(String name, Experiment experiment) {

  /** Tests the property; the name is for the finding. */
  @FunctionalInterface
  interface Experiment {
    ProbeFinding run(String name) throws IOException, InterruptedException;
  }

  /** Runs the experiment. If that fails, the property counts as missing. */
  ProbeFinding finding() throws InterruptedException {
    try {
      return experiment.run(name);
    } catch (IOException failed) {
      return ProbeFinding.no(name, "could not be tested: " + failed.getMessage());
    }
  }
}
