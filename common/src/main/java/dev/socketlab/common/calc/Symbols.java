package dev.socketlab.common.calc;

import dev.socketlab.common.service.Message;

/** Classifies the bytes of a line, for both evaluators. */
final class Symbols {

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** The first index from {@code from} on that is not blank; {@code end} if all are. */
  static int skipBlanks(Message message, int from, int end) {
    int index = from;
    while (index < end && isBlank(message.at(index))) {
      index++;
    }
    return index;
  }

  private Symbols() {}
}
