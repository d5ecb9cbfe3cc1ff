package dev.socketlab.common.calc;

import dev.socketlab.common.service.Message;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Reads one number. Sixty thousand digits cost no more than looking at them: only those between the
 * first and the last that is not 0 are converted, and only if there are few enough.
 */
final class NumberReader {

  /** More digits than any line has, so an exponent that is capped here is still out of bounds. */
  private static final long HUGE_EXPONENT = 1L << 40;

  private final Message message;
  private final int start;
  private final int end;
  private int at;

  /** Where the digits begin and end when the zeros around them are dropped. */
  private int firstNonZero = -1;

  private int lastNonZero = -1;

  private int point = -1;

  NumberReader(Message message, int start, int end) {
    this.message = message;
    this.start = start;
    this.end = end;
    this.at = start;
  }

  /** To be called once. The number has as few decimal places as possible, even negative ones. */
  BigDecimal read() {
    int wholeDigits = readDigits();
    if (wholeDigits == 0 && !isAt('.')) {
      throw CalcException.expected("a number", message, at, end);
    }
    int unitsEnd = at;
    if (isAt('.')) {
      point = at++;
      int decimals = readDigits();
      if (wholeDigits + decimals == 0) {
        throw CalcException.expected("a digit", message, at, end);
      }
    }
    long exponent = isAt('e') || isAt('E') ? readExponent() : 0;
    if (firstNonZero < 0) {
      return BigDecimal.ZERO;
    }
    int digitsAfterUnits =
        lastNonZero < unitsEnd ? lastNonZero + 1 - unitsEnd : lastNonZero - point;
    long scale = digitsAfterUnits - exponent;
    int digits = significantDigits();
    if (Decimals.printedDigits(digits, scale) > ExpressionLimits.DIGITS) {
      throw CalcException.numberTooLong(start);
    }
    return new BigDecimal(significand(digits), (int) scale);
  }

  /** The place after the number, when it has been read. */
  int end() {
    return at;
  }

  private int readDigits() {
    int first = at;
    while (at < end && Symbols.isDigit(message.at(at))) {
      if (message.at(at) != '0') {
        firstNonZero = firstNonZero < 0 ? at : firstNonZero;
        lastNonZero = at;
      }
      at++;
    }
    return at - first;
  }

  private long readExponent() {
    at++;
    boolean negative = isAt('-');
    if (negative || isAt('+')) {
      at++;
    }
    if (at == end || !Symbols.isDigit(message.at(at))) {
      throw CalcException.expected("a digit of the exponent", message, at, end);
    }
    long exponent = 0;
    while (at < end && Symbols.isDigit(message.at(at))) {
      exponent = Math.min(HUGE_EXPONENT, exponent * 10 + (message.at(at++) - '0'));
    }
    return negative ? -exponent : exponent;
  }

  private int significantDigits() {
    boolean spansPoint = firstNonZero < point && point < lastNonZero;
    return lastNonZero - firstNonZero + 1 - (spansPoint ? 1 : 0);
  }

  private BigInteger significand(int digits) {
    byte[] text = new byte[digits];
    int length = 0;
    for (int i = firstNonZero; i <= lastNonZero; i++) {
      if (i != point) {
        text[length++] = message.at(i);
      }
    }
    return new BigInteger(new String(text, StandardCharsets.US_ASCII));
  }

  private boolean isAt(char c) {
    return at < end && message.at(at) == c;
  }
}
