package dev.socketlab.grading.wire.move;

import dev.socketlab.grading.wire.Peer;
import java.util.Arrays;

/**
 * A line of bytes that are not text: a NUL, at which C string functions stop, or invalid UTF-8, at
 * which decoders fail.
 *
 * @param text without the line end
 * @param words the description of the move
 */
@SuppressWarnings("ArrayRecordComponent")
public record NotText(byte[] text, String words) implements Move {

  public static NotText nul() {
    return new NotText(new byte[] {'1', ' ', 0, '+', ' ', '2'}, "sent a line with a NUL");
  }

  /** Bytes that never occur in UTF-8. */
  public static NotText invalidUtf8() {
    byte[] text = {(byte) 0xff, (byte) 0xfe, '+', '1'};
    return new NotText(text, "sent a line that is not UTF-8");
  }

  /** A three-byte sequence without its last byte. */
  public static NotText unfinishedUtf8() {
    return new NotText(
        new byte[] {'1', '+', (byte) 0xe2, (byte) 0x82},
        "sent a line with an unfinished character");
  }

  @Override
  public void perform(Peer peer) {
    byte[] line = Arrays.copyOf(text, text.length + 1);
    line[text.length] = '\n';
    peer.send(line);
  }
}
