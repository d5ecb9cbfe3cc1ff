package dev.socketlab.common.service;

import dev.socketlab.common.text.Escaped;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * What may be a name. It has no blank and none of the marks that structure a line, so nobody can
 * take a name that looks like someone else's name followed by words.
 */
public final class Names {

  /** What a name may be; continues a sentence that begins with "a name is". */
  public static final String RULE = "1 to 32 letters, digits, '-', '_' or '.'";

  private static final int MOST = 32;

  /** Characters shown of a text that is not a name. */
  private static final int SHOWN = 40;

  private Names() {}

  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= MOST
        && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0);
  }

  /** Equal for names that a reader may confuse: those that differ in case or Unicode form only. */
  public static String key(String name) {
    String form = Normalizer.normalize(name, Form.NFKC);
    return form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** The reply to a client that asks to be called {@code text}. */
  public static String refusal(String text) {
    String shown = Escaped.line(text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text);
    return "error: a name is " + RULE + ", not '" + shown + "'";
  }
}
