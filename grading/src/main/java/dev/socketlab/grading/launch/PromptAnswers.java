package dev.socketlab.grading.launch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is typed when a program waits for a line at its standard input. */
@FunctionalInterface
interface PromptAnswers {

  /** What asks who the user is, or what the server shall call itself. */
  Pattern NAMES = Pattern.compile("(?i)name|nick|user|login|alias");

  /** More than any program asks before it listens. */
  int MOST = 10;

  /**
   * The next line, with {@code {host}}, {@code {port}} and {@code {name}}; empty where nothing more
   * is typed.
   *
   * @param before how many lines were typed already
   * @param asked what the program has printed since the last of them: often its question
   */
  Optional<String> next(int before, String asked);

  /** These and no others. */
  static PromptAnswers of(List<String> lines) {
    return (before, asked) ->
        before < lines.size() ? Optional.of(lines.get(before)) : Optional.empty();
  }

  /** Empty lines: a program that names a default takes it then. */
  static PromptAnswers defaults() {
    return (before, asked) -> before < MOST ? Optional.of("") : Optional.empty();
  }

  /**
   * What each question asks for, as its words tell. A program whose output is not shown while it
   * waits is taken to ask what its source holds, in that order.
   *
   * @param questions of the source
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
      ArgumentRole role = ArgumentRole.of(question);
      boolean named =
          role != ArgumentRole.PORT && role != ArgumentRole.HOST && NAMES.matcher(question).find();
      return Optional.of(named ? "{name}" : role.value());
    };
  }
}
