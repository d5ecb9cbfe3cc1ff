package dev.socketlab.grading.generate;

/** How an expression is spaced. */
public enum ExpressionBlanks {
  NONE("%s", "(%s)", "%s"),
  ONE(" %s ", "(%s)", "%s"),
  MANY("   %s  ", "( %s )", "  %s  ");

  private final String operator;
  private final String parentheses;
  private final String whole;

  ExpressionBlanks(String operator, String parentheses, String whole) {
    this.operator = operator;
    this.parentheses = parentheses;
    this.whole = whole;
  }

  String around(Operator sign) {
    return operator.formatted(sign.sign());
  }

  String inParentheses(String inner) {
    return parentheses.formatted(inner);
  }

  String around(String expression) {
    return whole.formatted(expression);
  }
}
