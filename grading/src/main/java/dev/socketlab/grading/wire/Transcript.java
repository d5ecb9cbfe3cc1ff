package dev.socketlab.grading.wire;

import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Slug;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what happened in one trial, in order, with the time since it began. Thread-safe. Of a trial
 * that goes on forever, it keeps the first events and the last.
 */
public final class Transcript {

  private static final int MOST = 600;

  /** What the grader does that a program may react to. */
  private static final Map<Kind, String> MOVES =
      Map.of(
          Kind.STARTED, "it was started",
          Kind.TYPED, "a line was typed",
          Kind.CONNECTED, "%s connected",
          Kind.SENT, "%s had sent something",
          Kind.HALF_CLOSED, "%s had ended its stream",
          Kind.CLOSED, "%s left");

  private final long began = System.nanoTime();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Observation, String> observed = new EnumMap<>(Observation.class);
  private String undecided = "";
  private int dropped;

  /**
   * An event before it is formatted.
   *
   * @param text formatted at the end: most of what an endless program prints is dropped before
   */
  private record Entry(long micros, String who, Kind kind, Supplier<String> text) {

    Event format() {
      return new Event(micros, who, kind, text.get());
    }
  }

  public void add(String who, Kind kind, String text) {
    add(who, kind, () -> text);
  }

  public void add(String who, Kind kind, byte[] bytes) {
    add(who, kind, () -> Excerpt.bytes(bytes));
  }

  private void add(String who, Kind kind, Supplier<String> text) {
    Entry entry = new Entry((System.nanoTime() - began) / 1_000, who, kind, text);
    synchronized (entries) {
      if (entries.size() == MOST) {
        entries.remove(leastImportant());
        dropped++;
      }
      entries.add(entry);
    }
  }

  /** A program that prints without end must not hide what its clients and the grader did. */
  private int leastImportant() {
    for (int i = entries.size() / 10; i < entries.size(); i++) {
      if (entries.get(i).kind() == Kind.PRINTED) {
        return i;
      }
    }
    return MOST / 2;
  }

  /** Something that may cause other events. */
  @FunctionalInterface
  interface Action<T> {
    T run() throws IOException;
  }

  /** Nothing else is recorded meanwhile: what the action causes comes after what it records. */
  <T> T atomically(Action<T> action) throws IOException {
    synchronized (entries) {
      return action.run();
    }
  }

  /** How long after which of the grader's moves a time was: "1.2 s after client 2 connected". */
  public String since(long nanoTime) {
    long micros = (nanoTime - began) / 1_000;
    synchronized (entries) {
      return entries.stream()
          .filter(entry -> entry.micros() <= micros && MOVES.containsKey(entry.kind()))
          .reduce((earlier, later) -> later)
          .map(
              move ->
                  String.format(
                      Locale.ROOT,
                      "%.1f s after %s",
                      (micros - move.micros()) / 1e6,
                      MOVES.get(move.kind()).formatted(move.who())))
          .orElse("");
    }
  }

  /** How many events there are so far; for {@link #fold}. */
  public int size() {
    synchronized (entries) {
      return entries.size();
    }
  }

  /** Replaces what clients did since there were {@code from} events by one note. */
  public void fold(int from, String text) {
    synchronized (entries) {
      entries
          .subList(Math.min(from, entries.size()), entries.size())
          .removeIf(entry -> entry.who().startsWith("client "));
    }
    add("grader", Kind.NOTE, text);
  }

  /** Keeps what the check could not decide, for the grade. */
  public void unsure(String text) {
    synchronized (entries) {
      undecided = text;
    }
    add("grader", Kind.NOTE, text);
  }

  /** What the check could not decide; empty if nothing. */
  public String undecided() {
    synchronized (entries) {
      return undecided;
    }
  }

  /** Keeps something that the check has found out, for the grade. */
  public void observed(Observation what, Enum<?> value) {
    synchronized (entries) {
      observed.put(what, Slug.of(value));
    }
  }

  public Map<Observation, String> observed() {
    synchronized (entries) {
      return Map.copyOf(observed);
    }
  }

  public List<Event> events() {
    synchronized (entries) {
      List<Event> all = new ArrayList<>();
      entries.forEach(entry -> all.add(entry.format()));
      if (dropped > 0) {
        Event after = all.get(MOST / 2);
        all.add(
            MOST / 2,
            new Event(after.micros(), "grader", Kind.NOTE, dropped + " events left out here"));
      }
      return all;
    }
  }
}
