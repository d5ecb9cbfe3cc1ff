package dev.socketlab.grading.dialect;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program's own words, from the string literals in its source: its names for the operators, and
 * what it may expect between the parts of a request.
 *
 * @param verbs sets of names for the operators
 * @param separators single characters, always including a blank
 */
record SourceVocabulary(List<Map<String, String>> verbs, List<String> separators) {

  /** A tabulator as a source writes it. */
  private static final String TAB = "\\t";

  private static final Pattern SEPARATOR = Pattern.compile("[:;,|#/&@$~]");

  /** Abbreviations are the rule: add, sub, mul, div; plus, min, mult. */
  private static final Map<String, Pattern> STEMS =
      Map.of(
          "+", Pattern.compile("(?i)(add|plu|sum)[a-z]{0,6}"),
          "-", Pattern.compile("(?i)(sub|min|dif)[a-z]{0,8}"),
          "*", Pattern.compile("(?i)(mu|tim|pro)[a-z]{0,12}"),
          "/", Pattern.compile("(?i)(div|quo)[a-z]{0,6}"));

  /** What programs use that name operators, whatever their source says. */
  static final List<Map<String, String>> USUAL =
      List.of(
          Map.of("+", "ADD", "-", "SUB", "*", "MUL", "/", "DIV"),
          Map.of("+", "add", "-", "sub", "*", "mul", "/", "div"));

  SourceVocabulary {
    verbs = List.copyOf(verbs);
    separators = List.copyOf(separators);
  }

  static SourceVocabulary of(List<String> literals) {
    Set<String> separators = new LinkedHashSet<>(List.of(" "));
    literals.stream()
        .map(String::strip)
        .filter(literal -> SEPARATOR.matcher(literal).matches())
        .filter(literal -> !literal.equals("/"))
        .forEach(separators::add);
    if (literals.contains(TAB)) {
      separators.add("\t");
    }
    return new SourceVocabulary(verbs(literals), List.copyOf(separators));
  }

  /** The operator that a word is a name of. */
  static Optional<String> operator(String word) {
    return STEMS.entrySet().stream()
        .filter(stem -> stem.getValue().matcher(word).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A set of names that holds this one, with others from a text. */
  static Map<String, String> verbsLike(String word, List<String> others) {
    Map<String, String> set = new LinkedHashMap<>();
    operator(word).ifPresent(operator -> set.put(operator, word));
    for (String other : others) {
      if (sameCase(other, word)) {
        operator(other).ifPresent(operator -> set.putIfAbsent(operator, other));
      }
    }
    USUAL.stream()
        .filter(usual -> sameCase(usual.get("+"), word))
        .forEach(usual -> usual.forEach(set::putIfAbsent));
    return Map.copyOf(set);
  }

  /** One set for each word for "+", with the others in the same letter case. */
  static List<Map<String, String>> verbs(List<String> literals) {
    Map<String, List<String>> found =
        STEMS.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    stem ->
                        literals.stream()
                            .map(String::strip)
                            .filter(literal -> stem.getValue().matcher(literal).matches())
                            .distinct()
                            .sorted(Comparator.comparing(String::length))
                            .toList()));
    Set<Map<String, String>> sets = new LinkedHashSet<>();
    for (String plus : found.get("+")) {
      Map<String, String> set = new LinkedHashMap<>(Map.of("+", plus));
      for (String other : List.of("-", "*", "/")) {
        found.get(other).stream()
            .filter(word -> sameCase(word, plus))
            .findFirst()
            .ifPresent(word -> set.put(other, word));
      }
      sets.add(Map.copyOf(set));
    }
    return List.copyOf(sets);
  }

  private static boolean sameCase(String one, String other) {
    return Character.isUpperCase(one.charAt(0)) == Character.isUpperCase(other.charAt(0));
  }
}
