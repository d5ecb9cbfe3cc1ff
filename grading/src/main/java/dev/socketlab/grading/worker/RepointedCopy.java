package dev.socketlab.grading.worker;

import dev.socketlab.grading.finding.Source;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.sandbox.Folders;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A copy of a submission in which clients go elsewhere: to another port than the one in their
 * source, and to this machine in place of one of the laboratory. A relay can then listen where they
 * go, while their server keeps its own port. Nothing in it is graded.
 */
final class RepointedCopy implements Closeable {

  private static final String NAME = ".repointed";
  private static final int DEEPEST = 8;
  private static final long LARGEST_TEXT = 256L << 10;
  private static final long MOST_BYTES = 32L << 20;

  /** An address that is neither this machine's nor a wildcard. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?<![\\w.])(?!127\\.|0\\.0\\.0\\.0|255\\.)\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.])");

  private final Path folder;

  private RepointedCopy(Path folder) {
    this.folder = folder;
  }

  /** Whether a program goes to an address that is not this machine's. */
  static boolean isNeeded(List<SourceCode> program) {
    return program.stream().anyMatch(source -> source.has(ELSEWHERE));
  }

  /**
   * Makes the copy in a new folder inside the submission's.
   *
   * @param from the port to replace; empty if only addresses are to be replaced
   * @param to the port to replace it with
   */
  static RepointedCopy of(Path submission, OptionalInt from, int to) throws IOException {
    RepointedCopy copy = new RepointedCopy(submission.resolve(NAME));
    copy.close();
    try {
      copy.fill(submission, from, to);
    } catch (IOException | RuntimeException failed) {
      copy.close();
      throw failed;
    }
    return copy;
  }

  Path folder() {
    return folder;
  }

  /** The copy of a file of the submission. */
  Path of(Path submission, Path file) {
    return folder.resolve(submission.relativize(file).toString());
  }

  private void fill(Path submission, OptionalInt from, int to) throws IOException {
    long left = MOST_BYTES;
    for (Path file :
        Source.below(submission, DEEPEST, sub -> !sub.getFileName().toString().startsWith("."))) {
      left -= Files.size(file);
      if (left < 0) {
        return; // what is missing then is most likely no source
      }
      Path copy = of(submission, file);
      Files.createDirectories(copy.getParent());
      byte[] bytes = Files.readAllBytes(file);
      Files.write(copy, isText(bytes) ? repointed(bytes, from, to) : bytes);
      if (Files.isExecutable(file)) {
        copy.toFile().setExecutable(true, false);
      }
    }
  }

  private static boolean isText(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return false;
      }
    }
    return bytes.length <= LARGEST_TEXT;
  }

  private static byte[] repointed(byte[] bytes, OptionalInt from, int to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String here = ELSEWHERE.matcher(text).replaceAll("127.0.0.1");
    String there =
        from.isEmpty()
            ? here
            : Pattern.compile("(?<![\\w.])" + from.getAsInt() + "(?![\\w.])")
                .matcher(here)
                .replaceAll(Matcher.quoteReplacement(Integer.toString(to)));
    return there.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(folder)) {
      Folders.delete(folder);
    }
  }
}
