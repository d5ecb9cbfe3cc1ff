package dev.socketlab.grading.launch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is typed when a program waits for a line at its standard input. */
@FunctionalInterface
interface PromptAnswers {

  /** Asks for the name of the user or of the server. */
  Pattern NAMES = Pattern.compile("(?i)name|nick|user|login|alias");

  /** Asks for a yes: {@code [y/n]}, {@code (s/n)}. */
  Pattern YES = Pattern.compile("(?i)\\b(yes|y|s|j|o|si|ja|oui)\\s*/\\s*(no?|nein|non)\\b");

  /** More questions than any program asks before it listens. */
  int MOST = 10;

  /**
   * The next line, with {@code {host}}, {@code {port}} and {@code {name}}; empty if nothing more is
   * typed.
   *
   * @param before how many lines have been typed already
   * @param asked what the program has printed since the last one: often its question
   */
  Optional<String> next(int before, String asked);

  /** These and no others. */
  static PromptAnswers of(List<String> lines) {
    return (before, asked) ->
        before < lines.size() ? Optional.of(lines.get(before)) : Optional.empty();
  }

  /** Empty lines: a program with a default then takes it. */
  static PromptAnswers defaults() {
    return (before, asked) -> before < MOST ? Optional.of("") : Optional.empty();
  }

  /**
   * What each question asks for, judging by its words. A program whose output does not show while
   * it waits is assumed to ask what its source contains, in that order.
   *
   * @param questions those in the source
   */
  static PromptAnswers byQuestion(List<String> questions) {
    return (before, asked) -> {
      if (before >= MOST) {
        return Optional.empty();
      }
      String last = asked.strip();
      String question = last.substring(last.lastIndexOf('\n') + 1);
      if (question.isEmpty() && before < questions.size()) {
        question = questions.get(before);
      }
      if (question.isEmpty()) {
        return Optional.of(before == 0 ? ArgumentRole.PORT.value() : "");
      }
      Matcher yes = YES.matcher(question);
      if (yes.find()) {
        return Optional.of(yes.group(1).toLowerCase(Locale.ROOT));
      }
      ArgumentRole role = ArgumentRole.of(question);
      boolean named =
          role != ArgumentRole.PORT && role != ArgumentRole.HOST && NAMES.matcher(question).find();
      return Optional.of(named ? "{name}" : role.value());
    };
  }
}
