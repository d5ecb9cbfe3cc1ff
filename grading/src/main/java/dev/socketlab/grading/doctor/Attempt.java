package dev.socketlab.grading.doctor;

import dev.socketlab.grading.process.LimitBreach;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a program fared that a probe ran.
 *
 * @param breach the broken limit that it was ended for
 * @param ended whether it ended by itself or for a broken limit; else it was cut off
 * @param text what it printed, as much as is kept
 * @param printed bytes printed
 */
record Attempt(
    Optional<LimitBreach> breach, boolean ended, int code, String text, long printed, long millis) {

  /**
   * Runs a program to its end, and ends all that is left of it.
   *
   * @param patienceMs after which it is cut off
   */
  static Attempt of(ProgramStarter starter, List<String> command, Path folder, long patienceMs)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    Program program = starter.start(command, folder, piece -> {});
    boolean ended;
    long millis;
    try (program) {
      ended = program.awaitEnd(patienceMs);
      millis = (System.nanoTime() - began) / 1_000_000;
    }
    return new Attempt(
        program.breach(),
        ended,
        program.exitCode().orElse(-1),
        program.output().text().strip(),
        program.output().total(),
        millis);
  }

  /** The first line that says something, for a person. */
  String words() {
    return breach
        .map(limit -> "it " + limit.deed())
        .or(() -> text.lines().filter(line -> !line.isBlank()).findFirst())
        .orElse(ended ? "exit code " + code : "it did not end");
  }

  /** In seconds, as "0.3 s". */
  String time() {
    return "%.1f s".formatted(millis / 1000.0);
  }
}
