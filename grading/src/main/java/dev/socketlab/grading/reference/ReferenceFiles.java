package dev.socketlab.grading.reference;

import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.assignment.ReferenceProgram;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.worker.GradingTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Finds a reference program, wherever it is, as a submission. */
final class ReferenceFiles {

  private ReferenceFiles() {}

  /**
   * @param folder of the assignment file
   * @param copy an empty folder for files that stand in the assignment
   * @throws IllegalArgumentException if there is no such file
   */
  static GradingTask task(ProgramSpec program, Path folder, Path copy) throws IOException {
    ReferenceProgram reference = program.reference().orElseThrow();
    if (!reference.files().isEmpty()) {
      for (Map.Entry<String, byte[]> file : reference.files().entrySet()) {
        Path path = copy.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return new GradingTask(copy, program.id(), Mapping.NONE);
    }
    Path path = folder.resolve(reference.path()).toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      return new GradingTask(path, program.id(), Mapping.NONE);
    }
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          program.id() + " → reference: there is no file or folder " + path);
    }
    return new GradingTask(
        path.getParent(), program.id(), Mapping.of(program.id(), path.getFileName().toString()));
  }
}
