package dev.socketlab.grading.catalog;

import java.util.Locale;
import java.util.Optional;

/** What a program answers, which decides what it is checked for: a program in checks.yaml. */
enum Kind {
  ARITHMETIC,
  ECHO,
  UPPER,
  CHAT;

  /** Its name in checks.yaml. */
  String program() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the author was asked for.
   *
   * @param family tells what the program answers if the requirement is a way of waiting
   */
  static Optional<Kind> of(String family, String requirement) {
    return switch (requirement) {
      case "echo" -> Optional.of(ECHO);
      case "upper" -> Optional.of(UPPER);
      case "chat" -> Optional.of(CHAT);
      case "single-reject", "single-queue", "thread-per-client", "fork-per-client", "select" ->
          Optional.of(family.equals("F5") ? ECHO : ARITHMETIC);
      default -> Optional.empty();
    };
  }
}
