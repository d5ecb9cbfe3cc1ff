package dev.socketlab.grading;

import dev.socketlab.common.text.Escaped;
import java.util.Locale;

/** Starts the grader. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler((t, ours) -> System.err.print(Escaped.trace(ours)));
    Locale.setDefault(Locale.ROOT); // numbers in some languages have other digits
    System.exit(Commands.run(System.out, System.err, args));
  }
}
