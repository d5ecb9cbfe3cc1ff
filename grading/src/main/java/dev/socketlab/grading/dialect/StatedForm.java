package dev.socketlab.grading.dialect;

import java.util.Map;

/**
 * A form of messages that a text for people states.
 *
 * @param template as a {@link MessageTemplate}
 * @param operators the words for the operators, if it has any
 * @param spacing which blanks an expression has; {@code EITHER} if it does not say
 */
record StatedForm(String template, Map<String, String> operators, Spacing spacing) {

  StatedForm {
    operators = Map.copyOf(operators);
  }

  /** Whether it is a message before all requests. */
  boolean isOpening() {
    return !template.contains("{e") && !template.contains("{a");
  }
}
