package dev.socketlab.common.cli;

import java.util.List;

/**
 * An option that takes one of a few words.
 *
 * @param name without the dashes
 * @param words the allowed ones; the first is the default
 */
public record Choice(String name, List<String> words, String description) {

  public Choice {
    words = List.copyOf(words);
  }

  String fallback() {
    return words.get(0);
  }

  String check(String word) throws UsageException {
    if (!words.contains(word)) {
      throw new UsageException(
          "--" + name + " is one of " + String.join(", ", words) + ", not '" + word + "'");
    }
    return word;
  }

  String syntax() {
    return String.join("|", words);
  }
}
