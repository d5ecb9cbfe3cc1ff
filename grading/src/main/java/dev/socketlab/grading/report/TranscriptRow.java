package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One event of a transcript, as a page shows it: in the order of time, with a lane for each
 * connection, so that the reader sees who waits for whom.
 *
 * @param time milliseconds since the check began, with three decimal places: {@code 83.412}
 * @param pause the time since the previous event: {@code 1.2 s}; empty if it was short
 * @param lane from 0, in order of first appearance
 * @param arrow the direction, seen from the grader; empty if there is none
 */
record TranscriptRow(
    String time, String pause, int lane, String who, String arrow, String kind, String text) {

  private static final long LONG_PAUSE_MICROS = 200_000;

  /** As many as the style sheet defines; all further connections share the last lane. */
  private static final int LANES = 6;

  static List<TranscriptRow> all(List<Event> transcript) {
    List<String> lanes = transcript.stream().map(Event::who).distinct().toList();
    List<TranscriptRow> rows = new ArrayList<>();
    long before = 0;
    for (Event event : transcript) {
      rows.add(
          new TranscriptRow(
              String.format(Locale.ROOT, "%.3f", event.micros() / 1e3),
              pause(event.micros() - before),
              Math.min(lanes.indexOf(event.who()), LANES - 1),
              Escaped.line(event.who()),
              arrow(event.kind()),
              Slug.of(event.kind()).replace('-', ' '),
              event.text()));
      before = event.micros();
    }
    return rows;
  }

  private static String pause(long micros) {
    return micros < LONG_PAUSE_MICROS ? "" : String.format(Locale.ROOT, "%.1f s", micros / 1e6);
  }

  private static String arrow(Event.Kind kind) {
    return switch (kind) {
      case TYPED, CONNECTED, SENT, HALF_CLOSED -> "\u2192";
      case PRINTED, REFUSED, RECEIVED, END_OF_STREAM, RESET -> "\u2190";
      case STARTED, ENDED, CLOSED, NOTE -> "";
    };
  }
}
