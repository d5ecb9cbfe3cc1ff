package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.BuildFiles;
import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes sources of other systems readable for the compilers of this one, in the copy of a
 * submission: Java in another encoding than UTF-8, scripts and Makefiles with Windows line ends.
 */
public final class SourceNormalizer {

  private static final int DEEPEST = 32;
  private static final Set<String> UTF_16_TOO = Set.of("java", "c", "h", "cpp", "cc", "cxx", "hpp");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset MAC = Charset.forName("x-MacRoman");

  private SourceNormalizer() {}

  /**
   * Rewrites the files that need it; a second time, there are none.
   *
   * @param folder a private copy of a submission
   * @return what was changed, for people
   */
  public static List<String> normalize(Path folder) throws IOException {
    List<String> changes = new ArrayList<>();
    for (Path file : Source.below(folder, DEEPEST)) {
      byte[] bytes = Source.bytes(file);
      String shown = folder.relativize(file).toString();
      Optional<Charset> charset = otherCharset(ProgramFinder.extension(file), bytes);
      if (charset.isPresent()) {
        Files.writeString(file, new String(bytes, charset.get()).replaceFirst("^\uFEFF", ""));
        if (!charset.get().equals(StandardCharsets.UTF_8)) {
          changes.add(shown + " is read as " + charset.get().displayName());
        }
      } else if (isShellText(file, bytes)) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains("\r\n")) {
          Files.writeString(file, text.replace("\r\n", "\n"), StandardCharsets.ISO_8859_1);
          changes.add(shown + " has Windows line ends, which are taken for Unix ones");
        }
      }
    }
    return changes;
  }

  /** How to read it, if the compiler would not read it so by itself. */
  private static Optional<Charset> otherCharset(String extension, byte[] bytes) {
    if (!UTF_16_TOO.contains(extension)) {
      return Optional.empty();
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    if (!extension.equals("java")) {
      return Optional.empty(); // C compilers take bytes as they come
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Optional.empty();
    } catch (CharacterCodingException notUtf8) {
      return Optional.of(isMacRoman(bytes) ? MAC : WINDOWS);
    }
  }

  /** Accented letters lie below 0xA0 in MacRoman, above 0xBF in windows-1252. */
  private static boolean isMacRoman(byte[] bytes) {
    int low = 0;
    int high = 0;
    for (byte each : bytes) {
      int value = each & 0xFF;
      // Between 0x91 and 0x97 windows-1252 has quotes and dashes.
      low += value >= 0x80 && value < 0xA0 && (value < 0x91 || value > 0x97) ? 1 : 0;
      high += value >= 0xC0 ? 1 : 0;
    }
    return low > high;
  }

  /** Text that a shell, make or the kernel reads, which take a carriage return for a character. */
  private static boolean isShellText(Path file, byte[] bytes) {
    return BuildFiles.MAKEFILES.contains(file.getFileName().toString())
        || Set.of("mk", "sh").contains(ProgramFinder.extension(file))
        || startsWith(bytes, '#', '!');
  }

  private static boolean startsWith(byte[] bytes, int... values) {
    for (int i = 0; i < values.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != values[i]) {
        return false;
      }
    }
    return true;
  }
}
