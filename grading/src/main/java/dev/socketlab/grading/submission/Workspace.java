package dev.socketlab.grading.submission;

import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.Source;
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
import java.util.List;
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

  private static final int INNER_DEPTH = 3;
  private static final int MOST_INNER = 8;

  private final Path root;
  private Path submission;
  private final Usage usage = new Usage(MOST_MIB << 20, MOST_FILES);

  /** Libraries have limits of their own. Beyond these they are left out. */
  private final Usage modules = new Usage(MOST_MIB << 20, MOST_FILES);

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
        workspace.usage.begin(submission.getFileName());
        workspace.usage.grow(submission.getFileName(), Files.size(submission));
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
      Workspace copy = copyOf(submission, parent);
      try {
        copy.unpackInner();
        return copy;
      } catch (SubmissionRefused | IOException | RuntimeException e) {
        copy.close();
        throw e;
      }
    }
    Workspace workspace = new Workspace(Files.createTempDirectory(parent, "submission-"));
    try {
      ShutdownCleanup.close(workspace);
      Files.setPosixFilePermissions(workspace.root, FOLDER);
      workspace.submission = new Archive(submission, ArchiveLimits.DEFAULT).unpack(workspace.root);
      Leftovers.deleteBuilt(workspace.root);
      workspace.unpackInner();
    } catch (SubmissionRefused | IOException | RuntimeException e) {
      workspace.close();
      throw e;
    }
    return workspace;
  }

  /**
   * Unpacks archives in a folder that has no sources: course systems make a folder for what each
   * student uploads. If there is nothing else, the content of the only archive is the submission.
   */
  private void unpackInner() throws SubmissionRefused, IOException {
    if (!ProgramFinder.files(submission).isEmpty()) {
      return;
    }
    List<Path> all = Source.below(submission, INNER_DEPTH);
    List<Path> archives = all.stream().filter(file -> Archive.stem(file).isPresent()).toList();
    for (Path archive : archives.subList(0, Math.min(archives.size(), MOST_INNER))) {
      Path folder = Files.createTempDirectory(archive.getParent(), "unpacked-");
      Files.setPosixFilePermissions(folder, FOLDER);
      Path unpacked = new Archive(archive, ArchiveLimits.DEFAULT).unpack(folder);
      Files.delete(archive);
      if (all.size() == 1) {
        submission = unpacked;
      }
    }
    Leftovers.deleteBuilt(root);
  }

  private void copyFolder(Path from) throws SubmissionRefused, IOException {
    Map<Path, Path> copies = new HashMap<>();
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes)
              throws IOException {
            Path inside = from.relativize(sub);
            if (!sub.equals(from) && Leftovers.has(inside)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            FileVisitResult next = count(inside, 0);
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
            Path inside = from.relativize(file);
            if (!attributes.isRegularFile() || Leftovers.has(inside)) {
              return FileVisitResult.CONTINUE;
            }
            FileVisitResult next = count(inside, attributes.size());
            if (next == FileVisitResult.CONTINUE) {
              Path copy = target(file, copies.get(file.getParent()));
              Files.copy(file, copy);
              Files.setPosixFilePermissions(copy, Files.isExecutable(file) ? FOLDER : FILE);
            }
            return next;
          }
        });
    refuseExcess(from);
    clean();
  }

  private void clean() throws IOException {
    if (modules.isExceeded()) {
      Leftovers.deleteModules(root);
    }
    Leftovers.deleteBuilt(root);
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

  private FileVisitResult count(Path inside, long size) {
    boolean module = Leftovers.isModule(inside);
    Usage counted = module ? modules : usage;
    counted.begin(inside);
    counted.grow(inside, size);
    tooLong |= inside.toString().length() > LONGEST_PATH;
    if (tooLong) {
      return FileVisitResult.TERMINATE;
    }
    if (!counted.isExceeded()) {
      return FileVisitResult.CONTINUE;
    }
    return module ? FileVisitResult.SKIP_SIBLINGS : FileVisitResult.TERMINATE;
  }

  private void refuseExcess(Path submission) throws SubmissionRefused {
    String name = FileNameText.of(submission);
    if (usage.hasTooManyBytes()) {
      throw new SubmissionRefused(
          name, "holds more than " + MOST_MIB + " MiB; " + usage.largestFile());
    }
    if (usage.hasTooManyFiles()) {
      throw new SubmissionRefused(
          name, "holds more than " + MOST_FILES + " files, " + usage.fullestFolder());
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
