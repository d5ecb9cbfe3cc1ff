package dev.socketlab.grading.submission;

import dev.socketlab.common.text.Escaped;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The name of a file as text. On Linux a name is bytes, and {@link Path#toString} decodes them as
 * the locale says, which makes many names equal: in the C locale all umlauts are the same. Here
 * they are UTF-8 in every locale, and bytes that are not UTF-8 are escaped.
 */
final class FileNameText {

  private FileNameText() {}

  /** Different for different names, unless one of them contains what looks like an escape. */
  static String of(Path file) {
    byte[] name = bytes(file);
    return decoded(name).orElseGet(() -> Escaped.bytes(name));
  }

  /** The same name without any character that a shell or a Makefile would interpret. */
  static String ofCopy(Path file) {
    byte[] name = bytes(file);
    return decoded(name).orElseGet(() -> Escaped.bytes(name).replace('\\', '%'));
  }

  private static Optional<String> decoded(byte[] name) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  /** A URI shows every byte of a path, escaped. */
  private static byte[] bytes(Path file) {
    String path = file.toUri().getRawPath();
    int end = path.length() - (path.endsWith("/") ? 1 : 0); // a folder's ends with a slash
    String last = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
