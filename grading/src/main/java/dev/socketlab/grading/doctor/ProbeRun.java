package dev.socketlab.grading.doctor;

import dev.socketlab.grading.process.LimitBreach;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The result of a program that a probe ran.
 *
 * @param breach the limit that it exceeded, if it was killed for that
 * @param ended false if it was killed because it took too long
 * @param text its output, as much as is kept
 * @param printed bytes printed
 */
record ProbeRun(
    Optional<LimitBreach> breach, boolean ended, int code, String text, long printed, long millis) {

  /**
   * Runs a program to its end, then kills every process that it left.
   *
   * @param timeoutMs after which the program is killed
   */
  static ProbeRun of(ProgramStarter starter, List<String> command, Path folder, long timeoutMs)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    Program program = starter.start(command, folder, piece -> {});
    boolean ended;
    long millis;
    try (program) {
      ended = program.awaitEnd(timeoutMs);
      millis = (System.nanoTime() - began) / 1_000_000;
    }
    return new ProbeRun(
        program.breach(),
        ended,
        program.exitCode().orElse(-1),
        program.output().text().strip(),
        program.output().total(),
        millis);
  }

  /** The result in a few words, for people. */
  String summary() {
    return breach
        .map(limit -> "it " + limit.deed())
        .or(() -> text.lines().filter(line -> !line.isBlank()).findFirst())
        .orElse(ended ? "exit code " + code : "it did not end");
  }

  /** The running time: {@code 0.3 s}. */
  String time() {
    return "%.1f s".formatted(millis / 1000.0);
  }
}
