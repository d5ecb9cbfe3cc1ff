package dev.socketlab.grading.selfcheck;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * One step of a mutation: a text that stands in a file exactly once, and what takes its place.
 *
 * @param file its path in the submission
 * @param replace empty where the text is left out
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
   * The text with this change.
   *
   * @throws IllegalArgumentException where the searched text is not there, or not unique: then
   *     nobody knows what the mutation would be
   */
  String in(String text) {
    int at = text.indexOf(search);
    if (at < 0) {
      throw new IllegalArgumentException(file + " does not hold \"" + search.strip() + "\"");
    }
    if (text.indexOf(search, at + 1) >= 0) {
      throw new IllegalArgumentException(file + " holds \"" + search.strip() + "\" more than once");
    }
    return text.substring(0, at) + replace + text.substring(at + search.length());
  }
}
