package dev.socketlab.common.calc;

import dev.socketlab.common.service.Message;
import java.nio.ByteBuffer;

/**
 * Evaluates lines that stay within whole numbers of 64 bits, without creating an object. It leaves
 * everything else (fractions, exponents, overflow, mistakes) to {@link ExactEvaluator}, without a
 * reason: that one starts over anyway.
 */
final class FastEvaluator {

  /** Stands for "no value". A line with exactly this value is left to the exact evaluator, too. */
  static final long GAVE_UP = Long.MIN_VALUE;

  /** So many digits certainly fit a {@code long}, so reading them needs no overflow check. */
  private static final int MOST_DIGITS = 18;

  /** Far below what the grammar allows: it bounds the recursion, and the search for brackets. */
  private static final int MOST_BRACKETS = 8;

  private static final int MOST_SIGNS = 8;

  /** The value of the first {@code end} bytes of {@code message}, or {@link #GAVE_UP}. */
  static long evaluate(Message message, int end) {
    int from = message.offset();
    return evaluate(message.buffer(), from, from + end, MOST_BRACKETS);
  }

  private static long evaluate(ByteBuffer bytes, int from, int to, int brackets) {
    // Read so far: sum (operator) value, where product is the last term, still open to * / %.
    long sum = 0;
    long product = 0;
    byte operator = '+';
    int at = from;
    while (true) {
      boolean negative = false;
      int signs = 0;
      byte b;
      while (true) {
        if (at == to) {
          return GAVE_UP;
        }
        b = bytes.get(at++);
        if (b == '-') {
          negative = !negative;
        } else if (b != '+') {
          if (Symbols.isBlank(b)) {
            continue;
          }
          break;
        }
        if (++signs > MOST_SIGNS) {
          return GAVE_UP;
        }
      }

      long value;
      if (Symbols.isDigit(b)) {
        int second = at;
        value = (long) b - '0';
        for (; at < to; at++) {
          b = bytes.get(at);
          if (!Symbols.isDigit(b)) {
            break;
          }
          value = value * 10 + (b - '0'); // if this overflows, the next line gives up
        }
        if (at - second >= MOST_DIGITS) {
          return GAVE_UP;
        }
      } else if (b == '(' && brackets > 0) {
        int close = closingBracket(bytes, at, to);
        // A method returns one number, not two. So the closing bracket is looked up first, and the
        // text between the brackets is evaluated like a line of its own.
        value = evaluate(bytes, at, close, brackets - 1);
        if (value == GAVE_UP) {
          return GAVE_UP;
        }
        at = close + 1;
      } else {
        return GAVE_UP;
      }
      if (negative) {
        value = -value;
      }

      switch (operator) {
        case '+', '-' -> {
          long next = sum + product;
          if (overflows(sum, product, next)) {
            return GAVE_UP;
          }
          sum = next;
          product = operator == '+' ? value : -value;
        }
        case '*' -> {
          long low = product * value;
          // The smallest long has no positive counterpart: divided by -1 it stays what it is.
          if (Math.multiplyHigh(product, value) != low >> 63 || low == Long.MIN_VALUE) {
            return GAVE_UP;
          }
          product = low;
        }
        case '/' -> {
          if (value == 0 || product % value != 0) {
            return GAVE_UP;
          }
          product /= value;
        }
        case '%' -> {
          if (value == 0) {
            return GAVE_UP;
          }
          product %= value;
        }
        default -> {
          return GAVE_UP;
        }
      }

      while (at < to && Symbols.isBlank(bytes.get(at))) {
        at++;
      }
      if (at == to) {
        long total = sum + product;
        return overflows(sum, product, total) ? GAVE_UP : total;
      }
      operator = bytes.get(at++);
    }
  }

  /**
   * The index of the bracket that closes the one before {@code from}; {@code from} if there is
   * none: an empty expression is a mistake, too.
   */
  private static int closingBracket(ByteBuffer bytes, int from, int to) {
    int open = 1;
    for (int at = from; at < to; at++) {
      byte b = bytes.get(at);
      if (b == '(') {
        open++;
      } else if (b == ')' && --open == 0) {
        return at;
      }
    }
    return from;
  }

  /** Two numbers of one sign whose sum has the other. */
  private static boolean overflows(long a, long b, long sum) {
    return ((a ^ sum) & (b ^ sum)) < 0;
  }

  private FastEvaluator() {}
}
