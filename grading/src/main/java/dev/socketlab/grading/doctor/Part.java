package dev.socketlab.grading.doctor;

import dev.socketlab.grading.sandbox.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is examined where submissions run; each part has a room of its own. */
enum Part {
  LIMITS("Walls and limits"),
  OBSERVATION("Observation"),
  LANGUAGES("Languages");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** What bounds the files in its room. */
  Limits room() {
    return switch (this) {
      case LIMITS -> LimitProbes.ROOM;
      case OBSERVATION -> Limits.RUN;
      case LANGUAGES -> Limits.BUILD;
    };
  }

  /**
   * Examines it here, from within the room where there is one.
   *
   * @param told hears each finding at once
   */
  void examine(ProbeSandbox probeSandbox, Canary canary, Consumer<ProbeFinding> told)
      throws IOException, InterruptedException {
    switch (this) {
      case LIMITS -> {
        List<Probe> probes = new ArrayList<>(new WallProbes(probeSandbox, canary).all());
        probes.addAll(new LimitProbes(probeSandbox).all());
        tell(probes, told);
      }
      case OBSERVATION -> {
        try (ObservationProbes observation = ObservationProbes.on(probeSandbox)) {
          tell(observation.all(), told);
        }
      }
      case LANGUAGES -> tell(new LanguageProbes(probeSandbox).all(), told);
    }
  }

  private static void tell(List<Probe> probes, Consumer<ProbeFinding> told)
      throws InterruptedException {
    for (Probe probe : probes) {
      told.accept(probe.finding());
    }
  }
}
