package dev.socketlab.common.calc;

import dev.socketlab.common.service.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Recognises the words that end a conversation, in any letter case and surrounded by blanks. */
final class FarewellWords {

  private static final List<byte[]> WORDS = List.of(word("bye"), word("exit"), word("quit"));

  /** Whether the first {@code end} bytes of {@code message} are one of these words. */
  static boolean isIn(Message message, int end) {
    int from = Symbols.skipBlanks(message, 0, end);
    int to = end;
    while (to > from && Symbols.isBlank(message.at(to - 1))) {
      to--;
    }
    for (byte[] word : WORDS) {
      if (word.length == to - from && matches(word, message, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] word, Message message, int from) {
    for (int i = 0; i < word.length; i++) {
      int lowerCase = message.at(from + i) | 0x20; // one bit is all that sets ASCII's cases apart
      if (lowerCase != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] word(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private FarewellWords() {}
}
