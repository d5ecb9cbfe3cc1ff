package dev.socketlab.grading.dialect;

import dev.socketlab.grading.finding.SourceCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program's own words, from the string literals in its source: its names for the operators, and
 * what it may expect between the parts of a request.
 *
 * @param verbs sets of names for the operators
 * @param separators single characters, always including a blank
 * @param packs whether it takes binary numbers, as in a C structure
 */
record SourceVocabulary(List<Map<String, String>> verbs, List<String> separators, boolean packs) {

  private static final int MOST_FILES = 200;
  private static final int LONGEST = 200_000;
  private static final Pattern SOURCE =
      Pattern.compile(".*\\.(py|java|c|h|cc|cpp|cxx|hpp|js|mjs|cjs|ts|go|rs|kt|cs|rb|php)");
  private static final Pattern PACKS =
      Pattern.compile(
          "\\bunpack\\b|\\bStruct\\(|readInt32|\\b(?:recv|read)\\([^,;()]+,\\s*(?:\\([^()]*\\)\\s*)?&");
  private static final Pattern SEPARATOR = Pattern.compile("[:;,|#/&@$~]");

  /** Abbreviations are the rule: add, sub, mul, div; plus, min, mult. */
  private static final Map<String, Pattern> STEMS =
      Map.of(
          "+", Pattern.compile("(?i)(add|plu|sum)[a-z]{0,6}"),
          "-", Pattern.compile("(?i)(sub|min|dif)[a-z]{0,8}"),
          "*", Pattern.compile("(?i)(mu|tim|pro)[a-z]{0,8}"),
          "/", Pattern.compile("(?i)(div|quo)[a-z]{0,6}"));

  SourceVocabulary {
    verbs = List.copyOf(verbs);
    separators = List.copyOf(separators);
  }

  /** The words in all sources below a folder. */
  static SourceVocabulary in(Path folder) throws IOException {
    List<SourceCode> sources =
        SourceCode.in(
                folder, file -> SOURCE.matcher(file.getFileName().toString()).matches(), MOST_FILES)
            .stream()
            .filter(source -> source.code().length() <= LONGEST)
            .toList();
    return of(
        sources.stream().flatMap(source -> source.literals().stream()).toList(),
        sources.stream().anyMatch(source -> source.has(PACKS)));
  }

  static SourceVocabulary of(List<String> literals, boolean packs) {
    Set<String> separators = new LinkedHashSet<>(List.of(" "));
    literals.stream()
        .map(String::strip)
        .filter(literal -> SEPARATOR.matcher(literal).matches())
        .filter(literal -> !literal.equals("/"))
        .forEach(separators::add);
    return new SourceVocabulary(verbs(literals), List.copyOf(separators), packs);
  }

  /** One set for each word for "+", with the others in the same letter case. */
  private static List<Map<String, String>> verbs(List<String> literals) {
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
