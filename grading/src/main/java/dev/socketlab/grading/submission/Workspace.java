package dev.socketlab.grading.submission;

import dev.socketlab.grading.process.AtExit;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A private copy of a submission, to build and run in: what was handed in stays as it is. Only
 * ordinary files are copied; a link could lead anywhere.
 */
public final class Workspace implements AutoCloseable {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

  private final Path folder;

  private Workspace(Path folder) {
    this.folder = folder;
  }

  /** A copy in a new folder below {@code parent} that everybody may read who reaches it. */
  public static Workspace copyOf(Path submission, Path parent) throws IOException {
    Workspace workspace = new Workspace(Files.createTempDirectory(parent, "socketlab-"));
    try {
      AtExit.close(workspace);
      Files.walkFileTree(
          submission,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes)
                throws IOException {
              Path copy = workspace.folder.resolve(submission.relativize(sub).toString());
              Files.createDirectories(copy);
              Files.setPosixFilePermissions(copy, FOLDER);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile()) {
                Path copy = workspace.folder.resolve(submission.relativize(file).toString());
                Files.copy(file, copy);
                Files.setPosixFilePermissions(copy, Files.isExecutable(file) ? FOLDER : FILE);
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
    delete(folder);
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
