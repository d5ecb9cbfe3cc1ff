package dev.socketlab.grading.dialect;

import java.util.List;
import java.util.Map;

/**
 * One value of each dimension of a request.
 *
 * @param operators words for the operators; empty for their signs
 * @param opening messages before the first request, as templates
 */
record RequestChoice(
    RequestLayout layout,
    Spacing spacing,
    Map<String, String> operators,
    LineEnd end,
    int digits,
    String prefix,
    List<String> opening) {

  /** They fit into one byte. */
  private static final int PACKED_DIGITS = 2;

  /** Whether the values fit each other; others would repeat a request or make no sense. */
  boolean isConsistent() {
    RequestLayout.Kind kind = layout.kind();
    boolean expression = kind == RequestLayout.Kind.EXPRESSION;
    boolean packed = kind == RequestLayout.Kind.PACKED;
    boolean ofOperands = kind == RequestLayout.Kind.OPERANDS;
    return expression == (spacing != Spacing.EITHER)
        && (ofOperands || operators.isEmpty())
        && (!packed || (end == LineEnd.NOTHING && digits == RequestForm.DIGITS))
        && (layout.hasOneMessage() || (end != LineEnd.NUL && end != LineEnd.CARRIAGE_RETURN))
        && (!layout.hasLength() || end == LineEnd.NOTHING)
        && (prefix.isEmpty() || layout.isBare());
  }

  /** Whether it is an expression or a text and nothing else, which needs no hint. */
  boolean isPlain() {
    return layout.messages().equals(List.of("{e}"))
        && prefix.isEmpty()
        && opening.isEmpty()
        && (end == LineEnd.LINE_FEED || end == LineEnd.NOTHING);
  }

  /** What is sent for a sample with operands of so many digits. */
  String shown() {
    return opening + form().shown("5".repeat(form().digits()) + " + 3");
  }

  RequestForm form() {
    int length = layout.kind() == RequestLayout.Kind.PACKED ? PACKED_DIGITS : digits;
    return new RequestForm(layout.spelling(prefix, operators), spacing, end, length);
  }
}
