package dev.socketlab.grading.submission;

import dev.socketlab.grading.process.ShutdownCleanup;
import dev.socketlab.grading.sandbox.Folders;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A private copy of a submission to build and run in: what was handed in stays unchanged. Only
 * regular files are copied; a link could lead anywhere.
 */
public final class Workspace implements AutoCloseable {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

  /** A folder may be larger than an archive unpacks to: the teacher put it there. */
  private static final long MOST_MIB = 256;

  private static final int MOST_FILES = 15_000;
  private static final int LONGEST_PATH = 1_024;

  private final Path root;
  private Path submission;
  private long bytes;
  private long files;
  private boolean tooLong;

  private Workspace(Path root) {
    this.root = root;
    this.submission = root;
  }

  /**
   * A copy in a new folder below {@code parent}, readable by everybody who can reach it.
   *
   * @param submission a folder, or an archive, which is not unpacked
   */
  public static Workspace copyOf(Path submission, Path parent)
      throws SubmissionRefused, IOException {
    Workspace workspace = new Workspace(Files.createTempDirectory(parent, "submission-"));
    try {
      ShutdownCleanup.close(workspace);
      if (Files.isDirectory(submission)) {
        workspace.copyFolder(submission);
      } else {
        workspace.count(submission.getFileName(), Files.size(submission));
        workspace.refuseExcess(submission);
        workspace.submission = target(submission, workspace.root);
        Files.setPosixFilePermissions(workspace.root, FOLDER);
        Files.copy(submission, workspace.submission);
        Files.setPosixFilePermissions(workspace.submission, FILE);
      }
    } catch (SubmissionRefused | IOException | RuntimeException e) {
      workspace.close();
      throw e;
    }
    return workspace;
  }

  /** Like {@link #copyOf}, but an archive is unpacked. */
  public static Workspace unpackedFrom(Path submission, Path parent)
      throws SubmissionRefused, IOException {
    if (Files.isDirectory(submission)) {
      return copyOf(submission, parent);
    }
    Workspace workspace = new Workspace(Files.createTempDirectory(parent, "submission-"));
    try {
      ShutdownCleanup.close(workspace);
      Files.setPosixFilePermissions(workspace.root, FOLDER);
      workspace.submission = new Archive(submission, ArchiveLimits.DEFAULT).unpack(workspace.root);
    } catch (SubmissionRefused | IOException | RuntimeException e) {
      workspace.close();
      throw e;
    }
    return workspace;
  }

  private void copyFolder(Path from) throws SubmissionRefused, IOException {
    Map<Path, Path> copies = new HashMap<>();
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes)
              throws IOException {
            FileVisitResult next = count(from.relativize(sub), 0);
            if (next == FileVisitResult.CONTINUE) {
              Path copy = sub.equals(from) ? root : target(sub, copies.get(sub.getParent()));
              copies.put(sub, copy);
              Files.createDirectories(copy);
              Files.setPosixFilePermissions(copy, FOLDER);
            }
            return next;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            FileVisitResult next = count(from.relativize(file), attributes.size());
            if (next == FileVisitResult.CONTINUE && attributes.isRegularFile()) {
              Path copy = target(file, copies.get(file.getParent()));
              Files.copy(file, copy);
              Files.setPosixFilePermissions(copy, Files.isExecutable(file) ? FOLDER : FILE);
            }
            return next;
          }
        });
    refuseExcess(from);
  }

  /**
   * Where a file is copied to. Bytes in its name that are no text are replaced, so that commands
   * can name it, unless this system's encoding cannot even express that.
   *
   * @param parent the copy of the folder that it is in
   */
  private static Path target(Path file, Path parent) {
    try {
      String name = FileNameText.ofCopy(file);
      Path copy = parent.resolve(name);
      for (int number = 2; Files.exists(copy, LinkOption.NOFOLLOW_LINKS); number++) {
        copy = parent.resolve(number + "-" + name);
      }
      return copy;
    } catch (InvalidPathException unmappable) {
      return parent.resolve(file.getFileName());
    }
  }

  private FileVisitResult count(Path relative, long size) {
    bytes += size;
    files++;
    tooLong |= relative.toString().length() > LONGEST_PATH;
    boolean enough = bytes > MOST_MIB << 20 || files > MOST_FILES || tooLong;
    return enough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }

  private void refuseExcess(Path submission) throws SubmissionRefused {
    String name = FileNameText.of(submission);
    if (bytes > MOST_MIB << 20) {
      throw new SubmissionRefused(name, "holds more than " + MOST_MIB + " MiB");
    }
    if (files > MOST_FILES) {
      throw new SubmissionRefused(name, "holds more than " + MOST_FILES + " files");
    }
    if (tooLong) {
      throw new SubmissionRefused(name, "has a path of more than " + LONGEST_PATH + " characters");
    }
  }

  /** The folder that was made for it. */
  public Path root() {
    return root;
  }

  /** The copy: a folder, or the archive if it was not unpacked. */
  public Path submission() {
    return submission;
  }

  @Override
  public void close() throws IOException {
    ShutdownCleanup.forget(this);
    Folders.delete(root);
  }
}
