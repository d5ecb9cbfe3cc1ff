package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a program may have left in any state. */
public final class Folders {

  private Folders() {}

  /** Deletes all that is in a folder, but for what is kept. */
  static void empty(Path folder, List<Path> kept) throws IOException {
    List<Path> all;
    try (Stream<Path> entries = Files.list(folder)) {
      all = entries.filter(entry -> !kept.contains(entry)).toList();
    }
    for (Path entry : all) {
      delete(entry);
    }
  }

  /** Deletes a folder that a program may have left in any state. */
  public static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes)
              throws IOException {
            if (!Files.isWritable(sub)) {
              open(sub);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path sub, IOException failed) throws IOException {
            if (!Files.isDirectory(sub, LinkOption.NOFOLLOW_LINKS) || Files.isReadable(sub)) {
              throw failed;
            }
            open(sub);
            Files.walkFileTree(sub, this);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path sub, IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.deleteIfExists(sub);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** A program may leave folders that nobody may read or empty. */
  private static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }
}
