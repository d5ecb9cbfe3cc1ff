package dev.socketlab.grading.wire;

import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Event.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what happened in one trial, in order, with the time since it began. Safe for use from
 * several threads. A trial that goes on for ever keeps its first events and its last.
 */
public final class Transcript {

  private static final int MOST = 600;

  private final long began = System.nanoTime();
  private final List<Event> events = new ArrayList<>();
  private int dropped;

  public void add(String who, Kind kind, String text) {
    Event event = new Event((System.nanoTime() - began) / 1_000, who, kind, text);
    synchronized (events) {
      if (events.size() == MOST) {
        events.remove(MOST / 2);
        dropped++;
      }
      events.add(event);
    }
  }

  public void add(String who, Kind kind, byte[] bytes) {
    add(who, kind, Visible.bytes(bytes));
  }

  public List<Event> events() {
    synchronized (events) {
      List<Event> all = new ArrayList<>(events);
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
