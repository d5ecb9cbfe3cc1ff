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
 * Reads what was handed in, or what a build made of it. A link may lead to a file that does not
 * concern the submission, and a pipe or a device may never end.
 */
public final class Source {

  private static final long LARGEST = 4 << 20;

  private Source() {}

  /** Whether it is a regular file, not a link to one. */
  public static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** The same, in all folders. */
  public static List<Path> below(Path folder, int depth) throws IOException {
    return below(folder, depth, sub -> true);
  }

  /**
   * All regular files in a folder and below, sorted. What cannot be entered or read is left out: a
   * program may nest folders deeper than any path can name, or remove its own permissions.
   *
   * @param depth 1 for the folder's own files only
   * @param entered which of the folders below to enter
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

  /** Its bytes; none if it cannot be read, or is not a regular file of a source's size. */
  public static byte[] bytes(Path file) throws IOException {
    boolean readable = isFile(file) && Files.isReadable(file);
    return readable && Files.size(file) <= LARGEST ? Files.readAllBytes(file) : new byte[0];
  }

  /** The same as text, one character for each byte. */
  public static String text(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.ISO_8859_1);
  }

  /** Its text as a person reads it. */
  static String utf8(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }
}
