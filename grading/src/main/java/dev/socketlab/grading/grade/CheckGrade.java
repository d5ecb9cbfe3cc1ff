package dev.socketlab.grading.grade;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One check of one program.
 *
 * @param id the check's slug
 * @param points points earned, at most {@code max}
 * @param observed what the trial that decided found out, as slugs
 */
public record CheckGrade(
    String id,
    Outcome outcome,
    int points,
    int max,
    Explanation why,
    Map<Observation, String> observed,
    List<Event> transcript) {

  public CheckGrade {
    observed = Collections.unmodifiableMap(new TreeMap<>(observed));
    transcript = List.copyOf(transcript);
    if (points < 0 || points > max) {
      throw new IllegalArgumentException(id + ": " + points + " of " + max + " points");
    }
  }

  /** Without observations. */
  public CheckGrade(
      String id, Outcome outcome, int points, int max, Explanation why, List<Event> transcript) {
    this(id, outcome, points, max, why, Map.of(), transcript);
  }
}
