package dev.socketlab.grading.selfcheck;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * One step of a mutation: a text that occurs exactly once in a file, and its replacement.
 *
 * @param file its path in the submission
 * @param replace the replacement; empty to delete the text
 */
record Change(
    @JsonProperty(required = true) String file,
    @JsonProperty(required = true) String search,
    String replace) {

  Change {
    Objects.requireNonNull(file);
    if (search.isEmpty()) {
      throw new IllegalArgumentException("a change of " + file + " searches for nothing");
    }
    replace = replace == null ? "" : replace;
    if (search.equals(replace)) {
      throw new IllegalArgumentException("a change of " + file + " changes nothing: " + search);
    }
  }

  /**
   * Applies the change to a text.
   *
   * @throws IllegalArgumentException if the searched text does not occur exactly once
   */
  String in(String text) {
    int at = text.indexOf(search);
    if (at < 0) {
      throw new IllegalArgumentException(file + " does not contain \"" + search.strip() + "\"");
    }
    if (text.indexOf(search, at + 1) >= 0) {
      throw new IllegalArgumentException(
          file + " contains \"" + search.strip() + "\" more than once");
    }
    return text.substring(0, at) + replace + text.substring(at + search.length());
  }
}
