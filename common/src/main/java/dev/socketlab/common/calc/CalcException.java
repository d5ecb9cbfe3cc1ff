package dev.socketlab.common.calc;

import dev.socketlab.common.service.Message;
import java.util.Locale;

/**
 * The reason why a line has no value; its message is the reply to the client. It has no stack
 * trace: it is about the line, not about this program, and filling one costs more than the reply.
 */
final class CalcException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private CalcException(int index, String what) {
    super("error: column " + (index + 1) + ": " + what, null, false, false);
  }

  /** The grammar does not allow what is at {@code index}; the line ends at {@code end}. */
  static CalcException expected(String what, Message message, int index, int end) {
    String found = index < end ? shown(message.at(index)) : "end of line";
    return new CalcException(index, "expected " + what + ", found " + found);
  }

  static CalcException divisionByZero(int index) {
    return new CalcException(index, "division by zero: expected a divisor other than 0");
  }

  static CalcException remainderByZero(int index) {
    return new CalcException(index, "remainder by zero: expected a divisor other than 0");
  }

  static CalcException numberTooLong(int index) {
    return new CalcException(index, "number too long: expected at most " + digits());
  }

  static CalcException resultTooLong(int index) {
    return new CalcException(index, "result too long: expected at most " + digits());
  }

  static CalcException nestedTooDeeply(int index) {
    return new CalcException(
        index,
        "nested too deeply: expected at most "
            + ExpressionLimits.LEVELS
            + " levels of brackets and unary signs");
  }

  private static String digits() {
    return ExpressionLimits.DIGITS + " digits";
  }

  private static String shown(byte b) {
    return b >= ' ' && b <= '~'
        ? "'" + (char) b + "'"
        : String.format(Locale.ROOT, "byte 0x%02X", b & 0xFF);
  }
}
