package dev.socketlab.grading.trial;

import dev.socketlab.grading.process.LimitBreach;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a program ended, for an explanation.
 *
 * @param exitCode its exit code, or 128 and the number of the signal that ended it
 * @param printed all that it printed
 * @param breach what it did that a limit forbids: "the program used more than 512 MiB of memory 1.2
 *     s after client 2 connected"
 * @param words its exit code and the last that it printed
 */
record ProgramEnd(int exitCode, String printed, Optional<String> breach, String words) {

  private static final int LAST_LINES = 4;

  /** Empty while it runs. */
  static Optional<ProgramEnd> of(Program program, Transcript transcript) {
    OptionalInt code = program.exitCode();
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> breach = program.breach().map(broken -> words(broken, transcript));
    String end =
        breach.isPresent()
            ? "the program was ended for it"
            : "the program has ended with exit code " + shown(code.getAsInt());
    String printed = program.output().text();
    return Optional.of(new ProgramEnd(code.getAsInt(), printed, breach, end + lastWords(printed)));
  }

  private static String shown(int code) {
    return code + EndSignal.of(code).map(signal -> " (" + signal + ")").orElse("");
  }

  boolean isBy(EndSignal signal) {
    return EndSignal.of(exitCode).filter(signal::equals).isPresent();
  }

  boolean says(ErrorWords words) {
    return words.in(printed);
  }

  /** The failure of a program that broke a limit, whatever was being checked. */
  Optional<Failure> brokenLimit(String sent, String expected, List<String> seen) {
    return breach.map(
        summary ->
            new Failure(Fault.BROKE_LIMIT, summary, sent, expected, String.join("\n", seen)));
  }

  private static String words(LimitBreach breach, Transcript transcript) {
    return ("the program " + breach.deed() + " " + transcript.since(breach.nanoTime())).strip();
  }

  private static String lastWords(String printed) {
    List<String> lines = printed.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      return "; it printed nothing";
    }
    List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    return "; its last words:\n" + Excerpt.lines(String.join("\n", last));
  }
}
