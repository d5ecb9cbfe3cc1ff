package dev.socketlab.grading.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * A path from the command line. Java has decoded it as the locale says, and bytes that are no text
 * there are lost: the kernel still has them.
 */
public final class PathArgument {

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final Path WORKING_FOLDER = Path.of("/proc/self/cwd");

  private PathArgument() {}

  /**
   * The path that an argument names, whatever bytes it consists of.
   *
   * @throws IllegalArgumentException if several arguments would look the same
   */
  public static Path of(String argument) {
    if (readable(argument).indexOf('?') < 0 || !Files.isReadable(COMMAND_LINE)) {
      return Path.of(argument);
    }
    try {
      return recovered(argument, Files.readAllBytes(COMMAND_LINE));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * The argument that was decoded.
   *
   * @param commandLine each argument with a NUL at its end, as in proc(5)
   */
  static Path recovered(String decoded, byte[] commandLine) throws IOException {
    Charset locale = Charset.forName(System.getProperty("sun.jnu.encoding"));
    Set<String> found = new HashSet<>();
    // ISO 8859-1 maps each byte to a character and back.
    for (String argument : new String(commandLine, StandardCharsets.ISO_8859_1).split("\0", -1)) {
      String value = argument.substring(argument.startsWith("--") ? argument.indexOf('=') + 1 : 0);
      byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
      if (readable(new String(bytes, locale)).equals(readable(decoded))) {
        found.add(value);
      }
    }
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "\"" + decoded + "\" is ambiguous in this locale; set LC_ALL=C.UTF-8");
    }
    return found.isEmpty() ? Path.of(decoded) : path(found.iterator().next());
  }

  /** Java puts one of two characters in the place of what it cannot decode. */
  private static String readable(String text) {
    return text.replace('\ufffd', '?');
  }

  /** A URI can name any byte. */
  private static Path path(String bytes) throws IOException {
    StringBuilder uri = new StringBuilder("file://");
    if (!bytes.startsWith("/")) {
      uri = new StringBuilder(WORKING_FOLDER.toRealPath().toUri().toString());
    }
    for (byte each : bytes.getBytes(StandardCharsets.ISO_8859_1)) {
      uri.append(each == '/' ? "/" : "%" + HexFormat.of().toHexDigits(each));
    }
    return Path.of(URI.create(uri.toString()));
  }
}
