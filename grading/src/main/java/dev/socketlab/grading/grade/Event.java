package dev.socketlab.grading.grade;

import java.util.Objects;

/**
 * One line of a transcript.
 *
 * @param micros microseconds since the check began
 * @param who the connection ("client 1"), "program" or "grader"
 * @param kind what happened
 * @param text printable: bytes are shown escaped, long ones cut in the middle
 */
public record Event(long micros, String who, Kind kind, String text) {

  /** What happened. */
  public enum Kind {
    /** The program's start and end, and what it prints. */
    STARTED,
    PRINTED,
    TYPED,
    ENDED,
    /** On a connection, as the grader sees it. */
    CONNECTED,
    REFUSED,
    SENT,
    RECEIVED,
    /** The program has sent FIN. */
    END_OF_STREAM,
    /** The program has sent RST. */
    RESET,
    /** The grader has sent FIN, and goes on receiving. */
    HALF_CLOSED,
    CLOSED,
    /** The grader's own remarks: how a wait ended, what the kernel showed. */
    NOTE
  }

  public Event {
    Objects.requireNonNull(who);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
  }
}
