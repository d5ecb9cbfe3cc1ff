package dev.socketlab.grading.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces a file atomically: readers see the old text or the new one, even after a crash. */
final class AtomicFile {

  private AtomicFile() {}

  static void write(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      // Not Files.writeString, which throws at an unpaired surrogate: text that was cut in the
      // middle of a character is no reason to lose the report.
      Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
      move(unfinished, file);
    } catch (IOException e) {
      remove(unfinished, e);
      throw e;
    }
  }

  private static void remove(Path unfinished, IOException reason) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static void move(Path unfinished, Path file) throws IOException {
    try {
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems cannot: a moment without the file is better than no report.
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
