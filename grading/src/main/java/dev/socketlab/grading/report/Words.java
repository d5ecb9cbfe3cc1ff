package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Slug;

/** How constants are written: {@code end-of-stream} in files, {@code end of stream} for people. */
final class Words {

  private Words() {}

  static String of(Event.Kind kind) {
    return Slug.of(kind);
  }

  static String forPeople(Event.Kind kind) {
    return of(kind).replace('-', ' ');
  }
}
