package dev.socketlab.grading.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Reads what was handed in, or what a build made of it. A link may lead to a file that is none of a
 * submission's business, a pipe never ends, and a device is without bound.
 */
final class Source {

  private static final long LARGEST = 4 << 20;

  private Source() {}

  /** Whether it is an ordinary file, not a link to one. */
  static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Its bytes; none where it is no ordinary file of a source's size. */
  static byte[] bytes(Path file) throws IOException {
    return isFile(file) && Files.size(file) <= LARGEST ? Files.readAllBytes(file) : new byte[0];
  }

  /** The same as text, a character for each byte. */
  static String text(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.ISO_8859_1);
  }
}
