package dev.socketlab.grading.trial;

import java.util.Optional;
import java.util.stream.Stream;

/** Signals that end programs, as an exit code tells them: 128 and the signal's number. */
enum EndSignal {
  SIGINT(2),
  SIGILL(4),
  SIGABRT(6),
  SIGBUS(7),
  SIGFPE(8),
  SIGKILL(9),
  SIGSEGV(11),
  SIGPIPE(13),
  SIGALRM(14),
  SIGTERM(15);

  private static final int BASE = 128;

  private final int number;

  EndSignal(int number) {
    this.number = number;
  }

  /** Whether the program itself is the cause, and nobody has ended it from outside. */
  boolean isCrash() {
    return switch (this) {
      case SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGPIPE -> true;
      case SIGINT, SIGKILL, SIGALRM, SIGTERM -> false;
    };
  }

  static Optional<EndSignal> of(int exitCode) {
    return Stream.of(values()).filter(one -> exitCode == BASE + one.number).findFirst();
  }
}
