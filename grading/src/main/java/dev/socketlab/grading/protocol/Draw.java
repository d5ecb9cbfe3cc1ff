package dev.socketlab.grading.protocol;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that is drawn anew for each exchange: a word, a whole number, or one of a list. */
public final class Draw {

  /** Eight letters: long enough that a reply does not contain them by chance. */
  public static final Draw WORD = new Draw(Draw::word);

  private static final int LETTERS = 8;

  private static final Pattern RANGE = Pattern.compile("(-?\\d{1,18})\\.\\.(-?\\d{1,18})");

  private static final Pattern TEXT = Pattern.compile("letters (\\d{1,7})(?:\\.\\.(\\d{1,7}))?");

  private final Function<Random, Object> source;

  private Draw(Function<Random, Object> source) {
    this.source = source;
  }

  /**
   * @param what {@code word}, a range such as {@code 1..100}, or {@code letters 1..1000}: a text of
   *     that length
   * @throws IllegalArgumentException if it is none of them
   */
  public static Draw of(String what) {
    Matcher range = RANGE.matcher(what);
    Matcher text = TEXT.matcher(what);
    if (what.equals("word")) {
      return WORD;
    }
    if (text.matches()) {
      String most = text.group(2) == null ? text.group(1) : text.group(2);
      Draw length = range(what, text.group(1), most);
      return new Draw(random -> letters(random, ((Long) length.value(random)).intValue()));
    }
    if (!range.matches()) {
      throw new IllegalArgumentException(
          "\""
              + what
              + "\" draws nothing; write word, letters 1..1000, a range such as 1..100, or a list");
    }
    return range(what, range.group(1), range.group(2));
  }

  private static Draw range(String what, String from, String to) {
    long least = Long.parseLong(from);
    long most = Long.parseLong(to);
    if (least > most) {
      throw new IllegalArgumentException("the range \"" + what + "\" is empty");
    }
    return new Draw(random -> least + (long) (random.nextDouble() * (most - least + 1)));
  }

  /**
   * @throws IllegalArgumentException if there are none
   */
  public static Draw oneOf(List<Object> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("an empty list draws nothing");
    }
    List<Object> all = List.copyOf(values);
    return new Draw(random -> all.get(random.nextInt(all.size())));
  }

  public Object value(Random random) {
    return source.apply(random);
  }

  private static Object word(Random random) {
    return letters(random, LETTERS);
  }

  private static String letters(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt('z' - 'a' + 1)));
    }
    return word.toString();
  }
}
