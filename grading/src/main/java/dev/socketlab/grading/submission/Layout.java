package dev.socketlab.grading.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How what was handed in lies there. */
public enum Layout {
  ONE("one submission"),
  FOLDERS("a folder or an archive for each submission"),
  MOODLE("Moodle's download of all submissions"),
  CANVAS("Canvas' download of all submissions"),
  BLACKBOARD("Blackboard's download of all submissions"),
  GRADESCOPE("Gradescope's export of submissions");

  /** Those of course systems that name files after their owners. */
  static final List<Layout> SYSTEMS = List.of(MOODLE, CANVAS, BLACKBOARD);

  private final String description;

  Layout(String description) {
    this.description = description;
  }

  /** A noun phrase. */
  public String description() {
    return description;
  }

  /** How it is called on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Layout named(String word) {
    return Arrays.stream(values())
        .filter(layout -> layout.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no layout \"" + word + "\"; allowed: " + String.join(", ", words())));
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Layout::word).toList();
  }
}
