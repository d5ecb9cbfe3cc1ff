package dev.socketlab.grading.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server sent in one turn.
 *
 * @param lines the complete ones, without LF or CR LF
 * @param rest what came after the last line end
 * @param ended whether the connection has ended after it
 */
public record Reply(List<String> lines, String rest, boolean ended) {

  /** The names of the values of a reply in formulas. */
  public static final Set<String> NAMES = Set.of("reply", "number");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");

  public Reply {
    lines = List.copyOf(lines);
  }

  public static Reply of(String text, boolean ended) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      String line = text.substring(from, end);
      lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      from = end + 1;
    }
    return new Reply(lines, text.substring(from), ended);
  }

  public boolean nothing() {
    return lines.isEmpty() && rest.isEmpty();
  }

  /** The values that a formula can use: the whole text and the first number in it, if any. */
  public Map<String, Object> values() {
    String text = String.join("\n", lines);
    Matcher number = NUMBER.matcher(text);
    return number.find()
        ? Map.of("reply", text, "number", number(number.group()))
        : Map.of("reply", text);
  }

  private static Object number(String digits) {
    if (digits.contains(".")) {
      return Double.valueOf(digits);
    }
    return Long.valueOf(digits);
  }
}
