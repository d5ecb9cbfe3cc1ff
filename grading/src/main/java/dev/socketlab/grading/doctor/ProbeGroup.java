package dev.socketlab.grading.doctor;

import dev.socketlab.grading.sandbox.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Probes that run together, in a sandbox room of their own. */
enum ProbeGroup {
  LIMITS("Isolation and limits"),
  OBSERVATION("Observation"),
  LANGUAGES("Languages");

  private final String title;

  ProbeGroup(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The limits of its sandbox room. */
  Limits roomLimits() {
    return switch (this) {
      case LIMITS -> LimitProbes.ROOM;
      case OBSERVATION -> Limits.RUN;
      case LANGUAGES -> Limits.BUILD;
    };
  }

  /**
   * Runs the probes. Called inside the sandbox room, if the sandbox has rooms.
   *
   * @param listener receives each finding immediately
   */
  void run(ProbeSandbox probeSandbox, Canary canary, Consumer<ProbeFinding> listener)
      throws IOException, InterruptedException {
    switch (this) {
      case LIMITS -> {
        List<Probe> probes = new ArrayList<>(new IsolationProbes(probeSandbox, canary).all());
        probes.addAll(new LimitProbes(probeSandbox).all());
        run(probes, listener);
      }
      case OBSERVATION -> {
        try (ObservationProbes observation = ObservationProbes.on(probeSandbox)) {
          run(observation.all(), listener);
        }
      }
      case LANGUAGES -> run(new LanguageProbes(probeSandbox).all(), listener);
    }
  }

  private static void run(List<Probe> probes, Consumer<ProbeFinding> listener)
      throws InterruptedException {
    for (Probe probe : probes) {
      listener.accept(probe.finding());
    }
  }
}
