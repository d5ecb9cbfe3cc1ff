package dev.socketlab.grading.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads what was handed in, or what a build made of it. A link may lead to a file that is none of a
 * submission's business, a pipe never ends, and a device is without bound.
 */
public final class Source {

  private static final long LARGEST = 4 << 20;

  private Source() {}

  /** Whether it is an ordinary file, not a link to one. */
  public static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** The same, of all folders. */
  public static List<Path> below(Path folder, int depth) throws IOException {
    return below(folder, depth, sub -> true);
  }

  /**
   * All ordinary files in a folder and below, in their order. What cannot be entered or looked at
   * is left out: a program digs folders deeper than any path, and closes others.
   *
   * @param depth 1 for the folder's own files only
   * @param entered which of the folders below count
   */
  public static List<Path> below(Path folder, int depth, Predicate<Path> entered)
      throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        Set.of(),
        depth,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
            boolean enters = sub.equals(folder) || entered.test(sub);
            return enters ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (file.equals(folder)) {
              throw failed;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path sub, IOException failed) {
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(files);
    return files;
  }

  /** Its bytes; none where it is no ordinary file of a source's size. */
  public static byte[] bytes(Path file) throws IOException {
    return isFile(file) && Files.size(file) <= LARGEST ? Files.readAllBytes(file) : new byte[0];
  }

  /** The same as text, a character for each byte. */
  public static String text(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.ISO_8859_1);
  }
}
