package dev.socketlab.grading.submission;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file or folder that a course system has named after its owner.
 *
 * @param path where it is
 * @param owner the student's name, with the number that the course system gives
 * @param name what the student called it; empty for a folder, and for a receipt of the system's own
 * @param order of files of one owner, the last is the newest
 * @param late whether the system says that it came after the deadline
 */
record CourseFile(Path path, String owner, String name, String order, boolean late) {

  private static final Map<Layout, Pattern> FORMS =
      Map.of(
          // Ana Lee_101_assignsubmission_file_, with files in it; formerly also
          // Ana Lee_101_assignsubmission_file_server.py
          Layout.MOODLE,
          Pattern.compile(
              "(?<owner>.+)_(?<id>\\d+)_assignsubmission_[a-z]+_?(?<file>.*)", Pattern.DOTALL),
          // leeana_LATE_101_5003_server.py
          Layout.CANVAS,
          Pattern.compile(
              "(?<owner>[^_]+)_(?<late>LATE_)?(?<id>\\d+)_(?<order>\\d+)_(?<file>.+)",
              Pattern.DOTALL),
          // Exercise 2_alee_attempt_2026-11-20-18-05-59_server.py
          Layout.BLACKBOARD,
          Pattern.compile(
              ".+_(?<owner>[^_]+)_attempt_(?<order>\\d{4}(?:-\\d\\d){5})(?:\\.txt|_(?<file>.+))",
              Pattern.DOTALL));

  static Optional<CourseFile> of(Layout layout, Path path) {
    Matcher name = FORMS.get(layout).matcher(FileNameText.of(path));
    if (!name.matches()) {
      return Optional.empty();
    }
    String owner = name.group("owner");
    String own = Optional.ofNullable(name.group("file")).orElse("");
    if (own.equals(".") || own.equals("..")) {
      return Optional.empty(); // no name for a copy
    }
    return Optional.of(
        switch (layout) {
          case CANVAS ->
              new CourseFile(
                  path,
                  owner + " (" + name.group("id") + ")",
                  own,
                  inOrder(name.group("order")),
                  name.group("late") != null);
          case BLACKBOARD -> new CourseFile(path, owner, own, name.group("order"), false);
          default -> new CourseFile(path, owner + " (" + name.group("id") + ")", own, "", false);
        });
  }

  /** Numbers that compare like text. */
  private static String inOrder(String number) {
    return "0".repeat(Math.max(0, 20 - number.length())) + number;
  }

  CourseFile renamed(String other) {
    return new CourseFile(path, owner, other, order, late);
  }

  /** The name without the number that a system appends where a file is handed in again. */
  String nameOfAll() {
    return name.replaceFirst("-\\d+(?=(\\.[^.]*)?$)", "");
  }
}
