package dev.socketlab.common.calc;

/** What can stand between numbers, and how tightly it binds. */
enum Symbol {
  /** Makes everything before it wait until it is closed. */
  BRACKET(0),
  PLUS(1),
  MINUS(1),
  TIMES(2),
  DIVIDED_BY(2),
  REMAINDER(2),
  PLUS_SIGN(3),
  MINUS_SIGN(3);

  /** Binds less tightly than any operator: everything since the last bracket is applied. */
  static final int LOOSEST = 1;

  private final int binding;

  Symbol(int binding) {
    this.binding = binding;
  }

  int binding() {
    return binding;
  }

  /** What {@code b} means where a number is expected; null if it is not a symbol. */
  static Symbol beforeNumber(byte b) {
    return switch (b) {
      case '(' -> BRACKET;
      case '+' -> PLUS_SIGN;
      case '-' -> MINUS_SIGN;
      default -> null;
    };
  }

  /** What {@code b} means after a number; null if it is not an operator. */
  static Symbol afterNumber(byte b) {
    return switch (b) {
      case '+' -> PLUS;
      case '-' -> MINUS;
      case '*' -> TIMES;
      case '/' -> DIVIDED_BY;
      case '%' -> REMAINDER;
      default -> null;
    };
  }
}
