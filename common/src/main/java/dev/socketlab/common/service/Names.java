package dev.socketlab.common.service;

import dev.socketlab.common.text.Escaped;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * What may be a name. No blank and no mark that a line is laid out with: nobody can take a name
 * that looks like another's name and words.
 */
public final class Names {

  /** What a name may be, as a sentence goes on after "a name is". */
  public static final String RULE = "1 to 32 letters, digits, '-', '_' or '.'";

  private static final int MOST = 32;

  /** Characters shown of what is no name. */
  private static final int SHOWN = 40;

  private Names() {}

  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= MOST
        && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0);
  }

  /** The same for names that a reader may take for each other: whatever their case and form. */
  public static String key(String name) {
    String form = Normalizer.normalize(name, Form.NFKC);
    return form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** What is told to who wants to be called {@code text}. */
  public static String refusal(String text) {
    String shown = Escaped.line(text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text);
    return "error: a name is " + RULE + ", not '" + shown + "'";
  }
}
