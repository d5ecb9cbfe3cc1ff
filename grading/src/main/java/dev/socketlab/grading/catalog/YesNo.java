package dev.socketlab.grading.catalog;

import java.util.Optional;

/** Whether something is so. A catalog writes {@code y} or {@code n}, and then perhaps more. */
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
