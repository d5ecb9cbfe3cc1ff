package dev.socketlab.common.calc;

import dev.socketlab.common.service.Message;

/** Tells the bytes of a line apart, for both evaluators alike. */
final class Symbols {

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** The first index from {@code from} on that holds no blank; {@code end} where all are blank. */
  static int skipBlanks(Message message, int from, int end) {
    int index = from;
    while (index < end && isBlank(message.at(index))) {
      index++;
    }
    return index;
  }

  private Symbols() {}
}
