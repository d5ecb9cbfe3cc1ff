package dev.socketlab.grading.cli;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a long work is: a bar on a terminal, one line elsewhere. For any thread. */
public final class Progress implements AutoCloseable {

  private static final int ERRORS = 2;
  private static final int UPDATE_MS = 200;

  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /**
   * Begins to show it, where errors go.
   *
   * @param verb "grading"
   * @param most how many steps there are
   * @param unit what they are: "programs"
   * @param submissions of how many submissions
   */
  public static Progress of(PrintStream err, String verb, long most, String unit, int submissions) {
    if (!Terminals.isOne(ERRORS)) {
      err.printf("%s %d %s of %d submissions%n", verb, most, unit, submissions);
      return new Progress(Optional.empty());
    }
    return new Progress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(verb)
                .setUnit(" " + unit, 1)
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MS)
                .build()));
  }

  /** One more is done. */
  public void step() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
