package dev.socketlab.grading.finding;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that may be a program that is asked for.
 *
 * @param score the higher the likelier; only comparable for the same program
 * @param reasons why it may be, the weightiest first
 */
public record Candidate(Path file, int score, List<String> reasons) {

  /** A name that was agreed on, or a word of the student's or the teacher's own. */
  static final int CERTAIN = 1_000;

  private static final int LIKELY = 50;

  public Candidate {
    reasons = List.copyOf(reasons);
  }

  boolean certain() {
    return score >= CERTAIN;
  }

  /** How sure that is, in a word. */
  public String sureness() {
    if (certain()) {
      return "certain";
    }
    return score >= LIKELY ? "likely" : "a guess";
  }
}
