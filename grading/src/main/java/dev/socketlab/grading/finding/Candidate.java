package dev.socketlab.grading.finding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that may be a wanted program.
 *
 * @param score higher is likelier; comparable only for the same program
 * @param reasons why, the weightiest first
 */
public record Candidate(Path file, int score, List<String> reasons) {

  /** The score of an agreed name, or of what a student or teacher said. */
  static final int CERTAIN = 1_000;

  private static final int LIKELY = 50;

  public Candidate {
    reasons = List.copyOf(reasons);
  }

  /** A file that was chosen in another way. */
  public static Candidate found(Path file) {
    return new Candidate(file, CERTAIN, List.of());
  }

  /** The file with the main function in its place, where it has none. */
  Candidate startedBy(Path main, String name) {
    List<String> all = new ArrayList<>(List.of("it starts " + name));
    all.addAll(reasons);
    return new Candidate(main, score, all);
  }

  boolean certain() {
    return score >= CERTAIN;
  }

  /** How certain that is, in a word. */
  public String sureness() {
    if (certain()) {
      return "certain";
    }
    return score >= LIKELY ? "likely" : "a guess";
  }
}
