package dev.socketlab.grading.dialect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text asks its reader for. */
enum Prompt {
  NAME("\\b(?:user ?|nick ?)?name\\b|\\bnick\\b|who are you"),
  CHOICE("(?m)^\\W*\\d\\W{1,4}\\w.*$"),
  OPERATOR("operator|operation|\\bop\\b|\\+ ?[,/|] ?-"),
  FIRST_NUMBER("(?:first|1st)\\s+(?:num|operand|value|int)\\w*|\\b(?:num(?:ber)?|operand) ?_?1\\b"),
  SECOND_NUMBER(
      "(?:second|2nd|next|another)\\s+(?:num|operand|value|int)\\w*|\\b(?:num(?:ber)?|operand) ?_?2\\b"),
  NUMBER("\\b(?:a|the|one|your)? ?(?:number|operand|integer)\\b(?!s)"),
  EXPRESSION("expression|equation|calculation|formula|math(?:ematical)? problem");

  private static final Pattern ENTRY = Pattern.compile("(?m)^\\W*(\\d)\\W{1,4}(\\w+|[-+*/]).*$");

  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)\\b(enter|type|input|choose|select|give|send|what|which|pick|please)\\b|[:?>]\\s*$");

  private final Pattern pattern;

  Prompt(String pattern) {
    this.pattern = Pattern.compile("(?i)" + pattern);
  }

  /** What it asks for last; empty if it asks for nothing that is known. */
  static Optional<Prompt> last(String text) {
    if (!asks(text)) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(prompt -> prompt.end(text) >= 0)
        .max(Comparator.comparingInt(prompt -> prompt.end(text)))
        .map(prompt -> prompt == OPERATOR && isMenu(text) ? CHOICE : prompt);
  }

  /** Whether a line asks its reader for something. */
  static boolean asks(String line) {
    return ASKS.matcher(line).find();
  }

  /** Whether it offers numbered choices. */
  static boolean isMenu(String text) {
    return ENTRY.matcher(text).results().count() > 1;
  }

  /** The end of the last occurrence; -1 if there is none. */
  private int end(String text) {
    return pattern.matcher(text).results().mapToInt(MatchResult::end).max().orElse(-1);
  }

  /** The numbers of a menu whose entries are the operators; empty if they are not. */
  static Map<String, String> operators(String menu) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (MatchResult entry : ENTRY.matcher(menu).results().toList()) {
      String word = entry.group(2);
      (word.matches("[-+*/]") ? Optional.of(word) : SourceVocabulary.operator(word))
          .ifPresent(operator -> choices.putIfAbsent(operator, entry.group(1)));
    }
    return choices.containsKey("+") && choices.size() > 1 ? choices : Map.of();
  }
}
