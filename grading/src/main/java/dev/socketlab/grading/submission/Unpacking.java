package dev.socketlab.grading.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the entries of an archive into a folder, within the limits. It creates only regular files
 * and folders, so an earlier entry cannot redirect a later one.
 */
final class Unpacking {

  private static final int LONGEST_NAME = 255;

  private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> READABLE =
      PosixFilePermissions.fromString("rw-r--r--");

  private final String archive;
  private final Path folder;
  private final ArchiveLimits limits;
  private final byte[] buffer = new byte[16 * 1024];
  private final Usage usage;

  /** Libraries have limits of their own. Beyond these they are left out. */
  private final Usage modules;

  /**
   * @param archive its name, for messages
   */
  Unpacking(String archive, Path folder, ArchiveLimits limits) {
    this.archive = archive;
    this.folder = folder;
    this.limits = limits;
    this.usage = new Usage(limits.bytes(), limits.entries());
    this.modules = new Usage(limits.bytes(), limits.entries());
  }

  void folder(String entry) throws SubmissionRefused, CannotWrite {
    Optional<Path> target = target(entry);
    if (target.isPresent() && !begin(target.get()).isExceeded()) {
      make(entry, target.get());
    }
  }

  void file(String entry, InputStream in, boolean executable)
      throws SubmissionRefused, IOException {
    Optional<Path> wanted = target(entry);
    if (wanted.isEmpty()) {
      return;
    }
    Path target = wanted.get();
    Usage counted = begin(target);
    if (counted.isExceeded()) {
      return;
    }
    make(entry, target.getParent());
    if (Files.isDirectory(target)) {
      throw refused(entry, "has the name of a folder");
    }
    try (OutputStream out = open(target)) {
      for (int n = in.read(buffer); n >= 0 && !counted.isExceeded(); n = in.read(buffer)) {
        counted.grow(folder.relativize(target), n);
        if (usage.hasTooManyBytes()) {
          throw new SubmissionRefused(
              archive, "unpacks to more than " + limits.size() + "; " + usage.largestFile());
        }
        write(out, n);
      }
    }
    permit(target, executable);
  }

  private Usage begin(Path target) throws SubmissionRefused {
    Path inside = folder.relativize(target);
    Usage counted = Leftovers.isModule(inside) ? modules : usage;
    counted.begin(inside);
    if (usage.hasTooManyFiles()) {
      throw new SubmissionRefused(
          archive, "holds more than " + limits.entries() + " entries, " + usage.fullestFolder());
    }
    return counted;
  }

  /** The only folder at the top if there is nothing else; otherwise the top. */
  Path submission() throws SubmissionRefused, IOException {
    if (modules.isExceeded()) {
      Leftovers.deleteModules(folder);
    }
    try (Stream<Path> listed = Files.list(folder)) {
      List<Path> top = listed.toList();
      if (top.isEmpty()) {
        throw new SubmissionRefused(archive, "holds no file");
      }
      return top.size() == 1 && Files.isDirectory(top.get(0)) ? top.get(0) : folder;
    }
  }

  /** Where an entry is written, if that is allowed; empty if it is left out. */
  private Optional<Path> target(String entry) throws SubmissionRefused {
    if (entry.startsWith("/")
        || entry.startsWith("\\")
        || entry.matches("(?s)[A-Za-z]:[/\\\\].*")) {
      return Optional.empty();
    }
    Path target;
    try {
      target = folder.resolve(entry).normalize();
    } catch (InvalidPathException impossible) {
      throw refused(entry, "has a name that is not possible on this system");
    }
    if (!target.startsWith(folder)) {
      throw refused(entry, "leads out of the submission");
    }
    if (entry.length() > limits.path()) {
      throw refused(entry, "has a path of more than " + limits.path() + " characters");
    }
    Path inside = folder.relativize(target);
    if (target.equals(folder) || Leftovers.has(inside)) {
      return Optional.empty();
    }
    if (inside.getNameCount() > limits.depth()) {
      throw refused(entry, "lies more than " + limits.depth() + " folders deep");
    }
    for (Path name : inside) {
      if (name.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
        throw refused(entry, "has a name of more than " + LONGEST_NAME + " bytes");
      }
    }
    return Optional.of(target);
  }

  private void make(String entry, Path sub) throws SubmissionRefused, CannotWrite {
    try {
      Files.createDirectories(sub);
      for (Path made = sub; !made.equals(folder); made = made.getParent()) {
        Files.setPosixFilePermissions(made, OPEN);
      }
    } catch (FileAlreadyExistsException file) {
      throw refused(entry, "lies below another entry that is a file");
    } catch (IOException ours) {
      if (Stream.iterate(sub, Path::getParent)
          .takeWhile(path -> !path.equals(folder))
          .anyMatch(Files::isRegularFile)) {
        throw refused(entry, "lies below another entry that is a file");
      }
      throw new CannotWrite(ours);
    }
  }

  /** Readable by whichever account runs the program, whatever the archive says. */
  private static void permit(Path target, boolean executable) throws CannotWrite {
    try {
      Files.setPosixFilePermissions(target, executable ? OPEN : READABLE);
    } catch (IOException ours) {
      throw new CannotWrite(ours);
    }
  }

  private static OutputStream open(Path target) throws CannotWrite {
    try {
      return Files.newOutputStream(target);
    } catch (IOException ours) {
      throw new CannotWrite(ours);
    }
  }

  private void write(OutputStream out, int n) throws CannotWrite {
    try {
      out.write(buffer, 0, n);
    } catch (IOException ours) {
      throw new CannotWrite(ours);
    }
  }

  private SubmissionRefused refused(String entry, String why) {
    return new SubmissionRefused(archive, "entry " + SubmissionRefused.quoted(entry) + " " + why);
  }
}
