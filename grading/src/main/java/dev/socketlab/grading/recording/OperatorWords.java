package dev.socketlab.grading.recording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for operators, guessed from the one word in a text.
 *
 * @param template the text with a place for the operator
 */
record OperatorWords(String template, Map<String, String> verbs) {

  private static final List<String> OPERATORS = List.of("+", "-", "*", "/");

  /** In the order of the operators. */
  private static final List<List<String>> FAMILIES =
      List.of(
          List.of("addition", "subtraction", "multiplication", "division"),
          List.of("add", "sub", "mul", "div"),
          List.of("plus", "minus", "times", "divide"),
          List.of("sum", "sub", "mul", "div"));

  /** Empty if the text does not contain the operator. */
  static Optional<OperatorWords> in(String text, String operator) {
    if (!operator.isEmpty() && text.contains(operator)) {
      int at = text.indexOf(operator);
      return Optional.of(
          new OperatorWords(
              text.substring(0, at) + "{o}" + text.substring(at + operator.length()), Map.of()));
    }
    int index = OPERATORS.indexOf(operator);
    for (List<String> family : index < 0 ? List.<List<String>>of() : FAMILIES) {
      Matcher word =
          Pattern.compile("(?i)(?<![a-z])" + family.get(index) + "(?![a-z])").matcher(text);
      if (word.find()) {
        boolean upper = Character.isUpperCase(word.group().charAt(word.group().length() - 1));
        String template = text.substring(0, word.start()) + "{o}" + text.substring(word.end());
        return Optional.of(new OperatorWords(template, verbs(family, upper)));
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> verbs(List<String> family, boolean upper) {
    List<String> words =
        family.stream().map(word -> upper ? word.toUpperCase(Locale.ROOT) : word).toList();
    return Map.of("+", words.get(0), "-", words.get(1), "*", words.get(2), "/", words.get(3));
  }
}
