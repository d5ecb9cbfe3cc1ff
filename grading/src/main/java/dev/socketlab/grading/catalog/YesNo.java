package dev.socketlab.grading.catalog;

import java.util.Optional;

/** Yes or no. A catalog writes {@code y} or {@code n}, perhaps followed by a remark. */
enum YesNo implements Value {
  YES("yes"),
  NO("no");

  private final String word;

  YesNo(String word) {
    this.word = word;
  }

  static YesNo of(boolean so) {
    return so ? YES : NO;
  }

  static Optional<YesNo> of(String cell) {
    if (cell.matches("(?s)y\\b.*")) {
      return Optional.of(YES);
    }
    return cell.matches("(?s)n\\b.*") ? Optional.of(NO) : Optional.empty();
  }

  @Override
  public String word() {
    return word;
  }
}
