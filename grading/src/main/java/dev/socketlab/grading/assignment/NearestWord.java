package dev.socketlab.grading.assignment;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant who misspelt a word. */
final class NearestWord {

  private NearestWord() {}

  /** {@code ; did you mean "x"?}, or nothing if no word is near. */
  static String hint(String word, Collection<String> words) {
    return of(word, words).map("; did you mean \"%s\"?"::formatted).orElse("");
  }

  /** The nearest of these words, if at most a third of its letters have to change. */
  static Optional<String> of(String word, Collection<String> words) {
    return words.stream()
        .filter(other -> distance(word, other) <= Math.max(1, other.length() / 3))
        .min(Comparator.comparingInt(other -> distance(word, other)));
  }

  /** How many letters have to be added, left out or replaced (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
