package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One event of a transcript as a page lays it out: one below the other in time, and each connection
 * in a lane of its own, so that who waits for whom is seen.
 *
 * @param time milliseconds since the check began, to the microsecond, such as {@code 83.412}
 * @param pause how long nothing happened before, such as {@code 1.2 s}; empty when it was short
 * @param lane counted from 0 in the order of appearance
 * @param arrow which way something went, seen from the grader; empty when nothing did
 */
record Step(
    String time, String pause, int lane, String who, String arrow, String kind, String text) {

  private static final long WORTH_A_REMARK_MICROS = 200_000;

  /** As many as the style sheet has; those beyond share the last. */
  private static final int LANES = 6;

  static List<Step> all(List<Event> transcript) {
    List<String> lanes = transcript.stream().map(Event::who).distinct().toList();
    List<Step> steps = new ArrayList<>();
    long before = 0;
    for (Event event : transcript) {
      steps.add(
          new Step(
              String.format(Locale.ROOT, "%.3f", event.micros() / 1e3),
              pause(event.micros() - before),
              Math.min(lanes.indexOf(event.who()), LANES - 1),
              Escaped.line(event.who()),
              arrow(event.kind()),
              Words.forPeople(event.kind()),
              event.text()));
      before = event.micros();
    }
    return steps;
  }

  private static String pause(long micros) {
    return micros < WORTH_A_REMARK_MICROS ? "" : String.format(Locale.ROOT, "%.1f s", micros / 1e6);
  }

  private static String arrow(Event.Kind kind) {
    return switch (kind) {
      case TYPED, CONNECTED, SENT, HALF_CLOSED -> "\u2192";
      case PRINTED, REFUSED, RECEIVED, END_OF_STREAM, RESET -> "\u2190";
      case STARTED, ENDED, CLOSED, NOTE -> "";
    };
  }
}
