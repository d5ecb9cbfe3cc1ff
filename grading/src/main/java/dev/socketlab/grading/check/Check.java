package dev.socketlab.grading.check;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.PairTrial;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One requirement on a program. A check has no state: each trial brings its own. */
public sealed interface Check {

  /**
   * A stable name, for assignments and reports: the class RefusesSecondClient is {@code
   * refuses-second-client}.
   */
  default String id() {
    return getClass().getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** What the program must do, in a sentence for students. */
  String requirement();

  /** Why that matters, in a sentence or two for students and teachers. */
  String why();

  /** What the check does, and what it leaves open, for the pages about checks (Markdown). */
  String moves();

  /**
   * Whether it judges what the program answers. Otherwise any known reply is enough to tell whether
   * a client is served, even of a program that does something else.
   */
  default boolean judgesAnswers() {
    return true;
  }

  /** How programs usually fail, the most frequent failure first. */
  List<TypicalFailure> typicalFailures();

  /** A requirement on a server. */
  non-sealed interface OfServer extends Check {
    /**
     * Makes the moves and judges what came.
     *
     * @throws Failure if the program does not meet the requirement
     * @throws IOException if the grader's own side failed: the check is broken, not the program
     */
    void run(ServerTrial trial) throws Failure, IOException, InterruptedException;
  }

  /** A requirement on a client and a server, on how they get along. */
  non-sealed interface OfPair extends Check {
    /**
     * Makes the moves and judges what came.
     *
     * @throws Failure if the two do not meet the requirement
     * @throws IOException if the grader's own side failed: the check is broken, not the programs
     */
    void run(PairTrial trial) throws Failure, IOException, InterruptedException;
  }

  /** A requirement on a client. */
  non-sealed interface OfClient extends Check {
    /**
     * Makes the moves and judges what came.
     *
     * @throws Failure if the program does not meet the requirement
     * @throws IOException if the grader's own side failed: the check is broken, not the program
     */
    void run(ClientTrial trial) throws Failure, IOException, InterruptedException;
  }
}
