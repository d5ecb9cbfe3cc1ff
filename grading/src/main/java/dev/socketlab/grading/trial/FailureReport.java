package dev.socketlab.grading.trial;

import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.Situation;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what went wrong into a failure, and adds what the server is doing now or how it ended. For
 * one thread.
 */
final class FailureReport {

  /** Faults of which a program that has ended is no further explanation. */
  private static final Set<Fault> OF_ENDED_PROGRAMS =
      EnumSet.of(Fault.ENDED_AT_START, Fault.PORT_NOT_FREE, Fault.TAKEN_PORT_NOT_REPORTED);

  private final ServerRun run;
  private final Map<Integer, String> clients;
  private final Transcript transcript;

  /**
   * @param clients the names of those who have come, by their ports
   */
  FailureReport(ServerRun run, Map<Integer, String> clients, Transcript transcript) {
    this.run = run;
    this.clients = clients;
    this.transcript = transcript;
  }

  Failure failure(Fault fault, String summary, String sent, String expected, String received) {
    List<String> seen = new ArrayList<>();
    if (!received.isEmpty()) {
      seen.add(received);
    }
    if (!run.started()) {
      return new Failure(fault, summary, sent, expected, String.join("\n", seen));
    }
    ProgramView last = lastView();
    Optional<ProgramEnd> ending = ProgramEnd.of(run.program(), transcript);
    if (ending.isPresent()) {
      seen.add(ending.get().words());
      Optional<Failure> broken = ending.get().brokenLimit(sent, expected, seen);
      if (broken.isPresent()) {
        return broken.get();
      }
    } else {
      String situation = situation(last);
      transcript.add("program", Kind.NOTE, situation);
      if (!situation.isEmpty()) {
        seen.add(situation);
      }
    }
    boolean died = ending.isPresent() && !OF_ENDED_PROGRAMS.contains(fault);
    return new Failure(died ? Fault.DIED : fault, summary, sent, expected, String.join("\n", seen));
  }

  /** What the program is doing in that view, in words. */
  String situation(ProgramView view) {
    return new Situation(run.own(view), clients).words();
  }

  /** The program when it has come to rest: one that is about to die of an error has died then. */
  private ProgramView lastView() {
    try {
      return run.settle();
    } catch (IOException unseen) {
      transcript.add("grader", Kind.NOTE, "no last look: " + unseen.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return run.view();
  }
}
