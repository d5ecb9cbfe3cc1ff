package dev.socketlab.grading.finding;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes off what is not part of a file's name: course systems put the student's name and numbers
 * before it, browsers and file managers number copies.
 */
final class AppendedNames {

  private static final List<Pattern> APPENDED =
      List.of(
          // Moodle, Canvas
          pattern("^.*_\\d+_assignsubmission_file_(?=.)"),
          pattern("^[^_]+(?:_late)?_\\d+_\\d+_(?=.)"),
          pattern("^(?:copy of|kopie von|copie de|copia de) +(?=.)"),
          pattern("(?<=.)[-_ ]+(?:copy|kopie|copie|copia)$"),
          pattern("(?<=.) *\\(\\d{1,3}\\)$"),
          pattern("(?<=.)[-_ ]\\d{1,2}$"));

  private AppendedNames() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** The name without it: {@code server2} for {@code Copy of server2-1 (3)}. */
  static String without(String stem) {
    String shorter = stem;
    for (String before = ""; !before.equals(shorter); ) {
      before = shorter;
      for (Pattern appended : APPENDED) {
        shorter = appended.matcher(shorter).replaceFirst("");
      }
    }
    return shorter;
  }
}
