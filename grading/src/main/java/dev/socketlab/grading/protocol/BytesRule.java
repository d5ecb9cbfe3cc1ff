package dev.socketlab.grading.protocol;

import dev.socketlab.common.text.Escaped;
import java.util.Arrays;
import java.util.Map;

/**
 * Exactly these bytes, which are a file's.
 *
 * @param file its name
 */
@SuppressWarnings("ArrayRecordComponent")
public record BytesRule(String file, byte[] bytes) implements MessageRule {

  private static final int SHOWN = 40;

  @Override
  public boolean fits(MessageFraming.Frame message, Map<String, Object> values) {
    return Arrays.equals(bytes, message.content());
  }

  @Override
  public String words(Map<String, Object> values) {
    String begin = Escaped.bytes(Arrays.copyOf(bytes, Math.min(SHOWN, bytes.length)));
    return "of %s: \"%s%s\" (%d bytes)"
        .formatted(file, begin, bytes.length > SHOWN ? "…" : "", bytes.length);
  }
}
