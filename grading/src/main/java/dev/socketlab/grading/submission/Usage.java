package dev.socketlab.grading.submission;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what a submission takes, against a limit, and knows what takes most of it. */
final class Usage {

  private final long mostBytes;
  private final int mostFiles;
  private final Map<Path, Integer> filesIn = new HashMap<>();
  private long bytes;
  private int files;
  private Path largest = Path.of("");
  private long largestBytes;
  private long current;

  Usage(long mostBytes, int mostFiles) {
    this.mostBytes = mostBytes;
    this.mostFiles = mostFiles;
  }

  /** Counts a file or folder, which so far is empty. */
  void begin(Path inside) {
    files++;
    current = 0;
    Path folder = inside.getParent();
    filesIn.merge(folder == null ? Path.of("") : folder, 1, Integer::sum);
  }

  /** Counts bytes of the file that was begun last. */
  void grow(Path inside, long more) {
    bytes += more;
    current += more;
    if (current > largestBytes) {
      largest = inside;
      largestBytes = current;
    }
  }

  boolean hasTooManyBytes() {
    return bytes > mostBytes;
  }

  boolean hasTooManyFiles() {
    return files > mostFiles;
  }

  boolean isExceeded() {
    return hasTooManyBytes() || hasTooManyFiles();
  }

  /** The largest file so far, for a message. */
  String largestFile() {
    return "the largest file is " + SubmissionRefused.quoted(largest.toString());
  }

  /** The folder with most files so far, for a message; the submission itself needs no name. */
  String fullestFolder() {
    Optional<Path> fullest =
        filesIn.entrySet().stream()
            .max(Comparator.comparingInt((Map.Entry<Path, Integer> entry) -> entry.getValue()))
            .map(Map.Entry::getKey);
    String name = fullest.map(Path::toString).orElse("");
    return name.isEmpty()
        ? "most of them at the top"
        : "most of them in " + SubmissionRefused.quoted(name);
  }
}
