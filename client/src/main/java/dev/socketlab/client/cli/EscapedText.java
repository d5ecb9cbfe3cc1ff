package dev.socketlab.client.cli;

import dev.socketlab.common.text.Escaped;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Shows a server's stream as it arrives, made safe by {@link Escaped}, with its line ends and tabs.
 * Pieces cannot be shown one by one: the network may cut a character in two, and a carriage return
 * is part of a line end only if a line feed follows.
 */
final class EscapedText {

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);

  private byte[] unfinished = {}; // the first bytes of a character that the network cut in two
  private boolean carriageReturn; // held back until it is known whether LF follows

  /** The text of the next bytes of the stream, as far as their characters are complete. */
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

  /** The text that is still held back, for when nothing follows for now. */
  String rest() {
    StringBuilder text = new StringBuilder();
    if (carriageReturn) {
      Escaped.append(text, '\r');
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
      Escaped.append(text, '\r');
    }
    carriageReturn = c == '\r';
    if (carriageReturn) {
      return;
    }
    if (c == '\n' || c == '\t') {
      text.append((char) c);
    } else {
      Escaped.append(text, c);
    }
  }
}
