package dev.socketlab.grading.dialect;

import dev.socketlab.grading.finding.SourceCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words that a source compares what it receives with.
 *
 * @param beginnings what a message is expected to begin with
 * @param words other words, one part of a message each
 */
record SourceComparisons(List<String> beginnings, List<String> words) {

  private static final int MOST = 12;

  private static final String WORD =
      "\\s*(?:[\\w.\\[\\]()*&]{1,30}\\s*,\\s*)?b?[\"']([^\"'\\\\\\n]{1,20})[\"']";

  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\b(?:startsWith|startswith|starts_with|start_with\\?|HasPrefix|CutPrefix|removeprefix|strip_prefix|strncmp|strncasecmp|rfind|indexOf|find|match)\\s*\\("
              + WORD);
  private static final Pattern EQUAL =
      Pattern.compile(
          "(?:\\b(?:equals|equalsIgnoreCase|strcmp|strcasecmp|contentEquals|contains|strstr)\\s*\\("
              + WORD
              + "|(?:==|!=|\\bcase|\\bin|\\bis|=>)\\s*[(\\[{]?\\s*b?[\"']([^\"'\\\\\\n]{1,20})[\"'])");

  SourceComparisons {
    beginnings = List.copyOf(beginnings);
    words = List.copyOf(words);
  }

  static SourceComparisons in(List<SourceCode> sources) {
    Set<String> beginnings = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    for (SourceCode source : sources) {
      source.matcher(BEGINNING).results().forEach(found -> add(found.group(1), beginnings));
      source.matcher(EQUAL).results().forEach(found -> add(first(found), words));
    }
    words.removeAll(beginnings);
    return new SourceComparisons(
        beginnings.stream().limit(MOST).toList(), words.stream().limit(MOST).toList());
  }

  private static String first(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  /** A command, neither a name of an operator nor a farewell. */
  private static void add(String literal, Set<String> all) {
    String word = literal.replaceAll("\\W+$", "");
    boolean command = literal.matches("[/:@#!]?[A-Za-z]\\w*\\W{0,2}") && !word.startsWith("__");
    if (command && SourceVocabulary.operator(word).isEmpty() && !Greetings.isLeaving(word)) {
      all.add(literal);
    }
  }
}
