package dev.socketlab.grading.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stranger's text for one search by a regular expression, which may take time quadratic in its
 * length or worse: after so many looks at single characters the search fails. For one thread.
 */
final class StepLimitedText implements CharSequence {

  /** A search has taken more steps than any text that was written by hand makes it take. */
  static final class TooManySteps extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySteps(Pattern pattern) {
      super("a file is too costly to search for " + pattern);
    }
  }

  /** Several times what patterns of many alternatives need for ordinary sources. */
  private static final long STEPS_PER_CHARACTER = 200;

  private static final long LEAST_STEPS = 1_000_000;

  private final String text;
  private final Pattern pattern;
  private long left;

  private StepLimitedText(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
    this.left = LEAST_STEPS + STEPS_PER_CHARACTER * text.length();
  }

  /** A matcher whose methods throw {@link TooManySteps}. */
  static Matcher matcher(Pattern pattern, String text) {
    return pattern.matcher(new StepLimitedText(text, pattern));
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new TooManySteps(pattern);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
