package dev.socketlab.grading;

import dev.socketlab.common.text.Escaped;

/** Starts the grader. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler((t, ours) -> System.err.print(Escaped.trace(ours)));
    System.exit(Commands.run(System.out, System.err, args));
  }
}
