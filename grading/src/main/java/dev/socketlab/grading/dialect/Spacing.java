package dev.socketlab.grading.dialect;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The blanks of an expression that a program takes. */
public enum Spacing {
  /** With blanks or without. */
  EITHER,
  /** One between every two parts: programs that split at blanks. */
  NEEDED,
  /** None at all. */
  FORBIDDEN;

  private static final Pattern ARITHMETIC = Pattern.compile("[-+*/().\\d\\s]*\\d[-+*/().\\d\\s]*");

  /** A number, with its sign where an operator or nothing stands before it. */
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
