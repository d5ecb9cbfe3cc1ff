package dev.socketlab.grading.dialect;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which blanks a program accepts in an expression. */
public enum Spacing {
  /** With blanks or without. */
  EITHER,
  /** One between all parts, for programs that split at blanks. */
  NEEDED,
  /** None at all. */
  FORBIDDEN;

  private static final Pattern ARITHMETIC = Pattern.compile("[-+*/().\\d\\s]*\\d[-+*/().\\d\\s]*");

  /** A number, with its sign if it follows an operator or nothing, or an operator. */
  private static final Pattern PART =
      Pattern.compile("(?<=^|[-+*/(])\\s*-\\s*[\\d.]+|[\\d.]+|[-+*/()]");

  /** The same expression, spaced so that the program takes it; other text stays as it is. */
  public String of(String text) {
    if (this == EITHER || !ARITHMETIC.matcher(text).matches()) {
      return text;
    }
    String tight = text.replaceAll("\\s+", "");
    if (this == FORBIDDEN) {
      return tight;
    }
    List<String> parts = PART.matcher(tight).results().map(MatchResult::group).toList();
    return String.join(" ", parts);
  }
}
