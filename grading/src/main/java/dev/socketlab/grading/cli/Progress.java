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
   * @param unit what a step is, in the plural: "programs"
   * @param submissions the number of submissions
   */
  public static Progress of(
      PrintStream err, String verb, long steps, String unit, int submissions) {
    if (!StandardStreams.isTerminal(StandardStreams.ERRORS)) {
      err.printf(
          "%s %d %s of %d %s%n",
          verb, steps, unit, submissions, submissions == 1 ? "submission" : "submissions");
      return new Progress(Optional.empty());
    }
    return new Progress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(verb)
                .setUnit(" " + unit, 1)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MS)
                .build()));
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
