package dev.socketlab.grading.trial;

import dev.socketlab.grading.launch.Startup;
import dev.socketlab.grading.observe.Stillness;

/** The failure of a server that was started and does not listen. */
final class StartFailure {

  private StartFailure() {}

  /**
   * @param shown the command that started it
   * @param tried how else it was started, in words
   */
  static Failure of(FailureReport report, Startup.Result result, String shown, String tried) {
    if (result instanceof Startup.Waits waits) {
      return new FailureDraft(report, Fault.DOES_NOT_LISTEN, "the program does not listen")
          .sent("started as: " + shown)
          .expected("a listening socket")
          .received(
              (waits.why() == Stillness.End.STILL ? "none, and the program waits" : "none in time")
                  + tried);
    }
    return new FailureDraft(report, Fault.ENDED_AT_START, "the program ended instead of listening")
        .sent("started as: " + shown)
        .expected("a program that listens and waits for clients")
        .received(tried.strip());
  }
}
