package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes the submission with a mistake: a copy of the good one, with the mistake's changes. */
final class Mutant {

  private Mutant() {}

  /**
   * Writes it into a folder with the mistake's id as its name.
   *
   * @throws IllegalArgumentException if a change cannot be applied to the good submission
   */
  static Submission write(Mistake mistake, Path parent) throws IOException {
    Path folder = parent.resolve(mistake.id());
    try {
      write(mistake.base().folder(), mistake.changes(), folder);
    } catch (IllegalArgumentException unfit) {
      throw new IllegalArgumentException(mistake.id() + ": " + unfit.getMessage(), unfit);
    }
    return new Submission(mistake.id(), folder);
  }

  /**
   * Writes a changed copy of a program.
   *
   * @param folder is created
   * @throws IllegalArgumentException if a change cannot be applied
   */
  static void write(Path base, List<Change> changes, Path folder) throws IOException {
    copy(base, folder);
    for (Change change : changes) {
      Path file = folder.resolve(change.file());
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(base.getFileName() + " has no file " + change.file());
      }
      Files.writeString(file, change.in(Files.readString(file, StandardCharsets.UTF_8)));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(from)) {
      all = files.toList();
    }
    for (Path file : all) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }
}
