package dev.socketlab.grading.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where one message ends and the next one begins. */
public interface MessageFraming {

  /** A message as it is sent, with whatever marks its end. */
  byte[] framed(byte[] message);

  /**
   * The first message from there on; empty while it is not complete.
   *
   * @param ended whether nothing more will come
   */
  Optional<Frame> next(byte[] bytes, int from, boolean ended);

  /** One message, for a report: "a line". */
  String words();

  /**
   * A message among what was received.
   *
   * @param content without whatever marks its end
   * @param end the index of the first byte after it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Frame(byte[] content, int end) {

    public String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }
}
