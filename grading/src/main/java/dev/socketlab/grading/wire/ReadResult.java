package dev.socketlab.grading.wire;

import dev.socketlab.grading.observe.Stillness;
import java.nio.charset.StandardCharsets;

/**
 * What a peer received in one wait.
 *
 * @param decoder turns the bytes into text
 * @param ending how the connection ended after these bytes
 * @param decision how the wait for them ended
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReadResult(byte[] bytes, TextDecoder decoder, Ending ending, Stillness.End decision) {

  /** How a connection ended, as the peer sees it. */
  public enum Ending {
    OPEN,
    END_OF_STREAM,
    RESET
  }

  /** The text, without greeting, colours, padding and the words that are always around it. */
  public String text() {
    return decoder.text(bytes);
  }

  /** All of it as UTF-8, decoration included. */
  public String raw() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The same result with other bytes: some of these, or these and more. */
  public ReadResult with(byte[] others) {
    return new ReadResult(others, decoder, ending, decision);
  }

  public boolean nothing() {
    return bytes.length == 0;
  }

  public boolean ended() {
    return ending != Ending.OPEN;
  }

  /** Whether it ends with a line end. */
  public boolean endsLine() {
    return bytes.length > 0 && bytes[bytes.length - 1] == '\n';
  }

  /** A description for an explanation. */
  public String words() {
    String said = nothing() ? "nothing" : "\"" + Excerpt.bytes(bytes) + "\"";
    return switch (ending) {
      case END_OF_STREAM -> said + ", then the connection was closed";
      case RESET -> said + ", then the connection was reset";
      case OPEN ->
          switch (decision) {
            case CAME -> said;
            case STILL -> said + (nothing() ? "" : " and nothing more");
            case OVERDUE -> said + (nothing() ? " in time" : " and nothing more in time");
            case ENDLESS -> said + ", and so on without end";
          };
    };
  }
}
