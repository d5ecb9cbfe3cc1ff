package dev.socketlab.client.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Makes what a server sends fit to be shown. A server may be hostile: control characters could move
 * the cursor, retitle the window or type for the user, and direction marks could reorder what is
 * read. They come out as visible escapes; line ends and tabs stay.
 */
final class InertText {

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);

  private byte[] unfinished = {}; // the first bytes of a character that the network cut in two
  private boolean carriageReturn; // held back until it is known whether LF follows

  /** The text of the next bytes of the stream, as far as its characters are complete. */
  String show(byte[] bytes) {
    ByteBuffer in = ByteBuffer.allocate(unfinished.length + bytes.length);
    in.put(unfinished).put(bytes).flip();
    CharBuffer decoded = CharBuffer.allocate(in.remaining());
    decoder.decode(in, decoded, false);
    unfinished = new byte[in.remaining()];
    in.get(unfinished);

    StringBuilder text = new StringBuilder(decoded.position() + 16);
    decoded.flip().codePoints().forEach(c -> append(text, c));
    return text.toString();
  }

  /** What is still held back, once it is known that nothing follows for now. */
  String rest() {
    StringBuilder text = new StringBuilder();
    if (carriageReturn) {
      escape(text, '\r');
      carriageReturn = false;
    }
    if (unfinished.length > 0) {
      text.append('\uFFFD');
      unfinished = new byte[0];
    }
    return text.toString();
  }

  private void append(StringBuilder text, int c) {
    if (carriageReturn && c != '\n') {
      escape(text, '\r');
    }
    carriageReturn = c == '\r';
    if (carriageReturn) {
      return;
    }
    if (c == '\n' || c == '\t' || !actsOnTheScreen(c)) {
      text.appendCodePoint(c);
    } else {
      escape(text, c);
    }
  }

  private static boolean actsOnTheScreen(int c) {
    return Character.isISOControl(c)
        || c == 0x061C // direction marks, embeddings, overrides and isolates (Unicode UAX 9)
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E) // the first two separate lines and paragraphs
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static void escape(StringBuilder text, int c) {
    text.append(c < 0x100 ? "\\x%02x".formatted(c) : "\\u%04x".formatted(c));
  }
}
