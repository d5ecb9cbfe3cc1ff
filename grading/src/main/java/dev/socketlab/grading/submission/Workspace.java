package dev.socketlab.grading.submission;

import dev.socketlab.grading.process.AtExit;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A private copy of a submission, to build and run in: what was handed in stays as it is. Only
 * ordinary files are copied; a link could lead anywhere.
 */
public final class Workspace implements AutoCloseable {

  private final Path folder;

  private Workspace(Path folder) {
    this.folder = folder;
  }

  public static Workspace copyOf(Path submission) throws IOException {
    Workspace workspace = new Workspace(Files.createTempDirectory("socketlab-"));
    try {
      AtExit.close(workspace);
      Files.walkFileTree(
          submission,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes)
                throws IOException {
              Files.createDirectories(
                  workspace.folder.resolve(submission.relativize(sub).toString()));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile()) {
                Files.copy(file, workspace.folder.resolve(submission.relativize(file).toString()));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException | RuntimeException e) {
      workspace.close();
      throw e;
    }
    return workspace;
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    AtExit.forget(this);
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
