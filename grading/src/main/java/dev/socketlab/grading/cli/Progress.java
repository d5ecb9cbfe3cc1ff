package dev.socketlab.grading.cli;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows progress: a bar on a terminal, otherwise a single line. Safe to use from any thread. */
public final class Progress implements AutoCloseable {

  private static final int UPDATE_MS = 200;

  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /**
   * Starts to show progress on standard error.
   *
   * @param verb "grading"
   * @param steps the number of steps
   * @param unit what a step is: "program"
   * @param submissions the number of submissions
   */
  public static Progress of(
      PrintStream err, String verb, long steps, String unit, int submissions) {
    if (!TerminalDetector.isTerminal(TerminalDetector.ERRORS)) {
      err.println(verb + " " + count(steps, unit) + " of " + count(submissions, "submission"));
      return new Progress(Optional.empty());
    }
    return new Progress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(verb)
                .setUnit(" " + unit + "s", 1)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MS)
                .build()));
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Counts one more step as done. */
  public void step() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
