package dev.socketlab.common.calc;

import dev.socketlab.common.service.Message;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Evaluates any line of the grammar exactly, or reports what is wrong with it. Operators and
 * brackets that wait for a right operand or a closing bracket wait on a stack of their own, not on
 * the thread's: a thousand levels cost a few kilobytes here and could overflow a small thread's
 * stack.
 */
final class ExactEvaluator {

  private final Message message;
  private final int end;
  private final Deque<BigDecimal> values = new ArrayDeque<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private int at;
  private int levels;
  private int openBrackets;

  /** An operator, a sign or an opening bracket that must wait, and its place. */
  private record Pending(Symbol symbol, int index) {}

  /** Evaluates the first {@code end} bytes of {@code message}. */
  ExactEvaluator(Message message, int end) {
    this.message = message;
    this.end = end;
  }

  /** To be called once. */
  BigDecimal evaluate() {
    while (true) {
      readSignsAndOpeningBrackets();
      readNumber();
      readClosingBrackets();
      if (at == end) {
        settle(Symbol.LOOSEST);
        return values.pop();
      }
      readOperator();
    }
  }

  private void readSignsAndOpeningBrackets() {
    while (true) {
      at = Symbols.skipBlanks(message, at, end);
      Symbol symbol = at < end ? Symbol.beforeNumber(message.at(at)) : null;
      if (symbol == null) {
        return;
      }
      if (++levels > ExpressionLimits.LEVELS) {
        throw CalcException.nestedTooDeeply(at);
      }
      if (symbol == Symbol.BRACKET) {
        openBrackets++;
      }
      pending.push(new Pending(symbol, at++));
    }
  }

  private void readNumber() {
    NumberReader reader = new NumberReader(message, at, end);
    values.push(reader.read());
    at = reader.end();
  }

  private void readClosingBrackets() {
    while (true) {
      at = Symbols.skipBlanks(message, at, end);
      if (at == end && openBrackets == 0) {
        return;
      }
      if (at == end || (message.at(at) == ')' && openBrackets == 0)) {
        throw unexpected();
      }
      if (message.at(at) != ')') {
        return;
      }
      settle(Symbol.LOOSEST);
      pending.pop();
      levels--;
      openBrackets--;
      at++;
    }
  }

  private void readOperator() {
    Symbol operator = Symbol.afterNumber(message.at(at));
    if (operator == null) {
      throw unexpected();
    }
    settle(operator.binding());
    pending.push(new Pending(operator, at++));
  }

  /**
   * Applies what waits, back to the last open bracket, as far as it binds at least that tightly.
   */
  private void settle(int binding) {
    while (!pending.isEmpty() && pending.peek().symbol().binding() >= binding) {
      Pending top = pending.pop();
      switch (top.symbol()) {
        case PLUS_SIGN -> levels--;
        case MINUS_SIGN -> {
          levels--;
          values.push(values.pop().negate());
        }
        default -> {
          BigDecimal right = values.pop();
          BigDecimal left = values.pop();
          values.push(Decimals.apply(top.symbol(), left, right, top.index()));
        }
      }
    }
  }

  private CalcException unexpected() {
    String what = openBrackets > 0 ? "an operator or ')'" : "an operator or end of line";
    return CalcException.expected(what, message, at, end);
  }
}
