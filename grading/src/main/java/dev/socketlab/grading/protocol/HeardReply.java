package dev.socketlab.grading.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server sent in one turn.
 *
 * @param messages the complete ones, as many as were expected at most
 * @param end the index of the first byte after them
 * @param rest how many bytes came after them
 */
public record HeardReply(List<MessageFraming.Frame> messages, int end, int rest) {

  /** The names of the values of any reply in formulas. */
  public static final Set<String> NAMES = Set.of("reply", "number");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");

  public HeardReply {
    messages = List.copyOf(messages);
  }

  /** The values that a formula can use: the whole text and the first number in it, if any. */
  static Map<String, Object> values(String text) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("reply", text);
    Matcher number = NUMBER.matcher(text);
    if (number.find()) {
      values.put("number", number(number.group()));
    }
    return Collections.unmodifiableMap(values);
  }

  private static Object number(String digits) {
    if (digits.contains(".")) {
      return Double.valueOf(digits);
    }
    return Long.valueOf(digits);
  }

  /** The text of a message; what fills it up to a fixed length does not belong to it. */
  static String text(MessageFraming.Frame message) {
    return withoutPadding(message.text());
  }

  /** A text without the NULs that fill it up. */
  static String withoutPadding(String text) {
    int length = text.length();
    while (length > 0 && text.charAt(length - 1) == 0) {
      length--;
    }
    return text.substring(0, length);
  }

  static HeardReply read(List<MessageFraming> expected, byte[] bytes, int from, boolean ended) {
    List<MessageFraming.Frame> messages = new ArrayList<>();
    int at = from;
    for (MessageFraming framing : expected) {
      var next = framing.next(bytes, at, ended);
      if (next.isEmpty()) {
        break;
      }
      messages.add(next.get());
      at = next.get().end();
    }
    return new HeardReply(messages, at, bytes.length - at);
  }
}
