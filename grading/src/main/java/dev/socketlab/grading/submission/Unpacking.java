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
  private int entries;
  private long bytes;

  /**
   * @param archive its name, for messages
   */
  Unpacking(String archive, Path folder, ArchiveLimits limits) {
    this.archive = archive;
    this.folder = folder;
    this.limits = limits;
  }

  static String link(String entry) {
    return "entry " + SubmissionRefused.quoted(entry) + " is a link; allowed: files and folders";
  }

  static String special(String entry) {
    return "entry "
        + SubmissionRefused.quoted(entry)
        + " is a device or a pipe; allowed: files and folders";
  }

  void folder(String entry) throws SubmissionRefused, CannotWrite {
    Path target = target(entry);
    if (!isLitter(target)) {
      make(entry, target);
    }
  }

  void file(String entry, InputStream in, boolean executable)
      throws SubmissionRefused, IOException {
    Path target = target(entry);
    if (isLitter(target)) {
      return;
    }
    make(entry, target.getParent());
    if (Files.isDirectory(target)) {
      throw refused(entry, "has the name of a folder");
    }
    try (OutputStream out = open(target)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        if (bytes > limits.bytes()) {
          throw new TooLarge();
        }
        write(out, n);
      }
    }
    permit(target, executable);
  }

  /** The only folder at the top if there is nothing else; otherwise the top. */
  Path submission() throws SubmissionRefused, IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      List<Path> top = listed.toList();
      if (top.isEmpty()) {
        throw new SubmissionRefused(archive, "holds no file");
      }
      return top.size() == 1 && Files.isDirectory(top.get(0)) ? top.get(0) : folder;
    }
  }

  /** Where an entry is written, if that is allowed. */
  private Path target(String entry) throws SubmissionRefused {
    if (++entries > limits.entries()) {
      throw new SubmissionRefused(archive, "holds more than " + limits.entries() + " entries");
    }
    if (entry.startsWith("/")
        || entry.startsWith("\\")
        || entry.matches("(?s)[A-Za-z]:[/\\\\].*")) {
      throw refused(entry, "has an absolute path");
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
    if (inside.getNameCount() > limits.depth()) {
      throw refused(entry, "lies more than " + limits.depth() + " folders deep");
    }
    for (Path name : inside) {
      if (name.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
        throw refused(entry, "has a name of more than " + LONGEST_NAME + " bytes");
      }
    }
    return target;
  }

  /** Files that macOS and Windows add to archives by themselves. */
  private boolean isLitter(Path target) {
    String top = folder.relativize(target).getName(0).toString();
    String name = target.equals(folder) ? "" : target.getFileName().toString();
    return top.equals("__MACOSX") || name.equals(".DS_Store") || name.equals("Thumbs.db");
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
