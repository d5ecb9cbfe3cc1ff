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
import java.util.function.Supplier;

/**
 * Adds to a failure what the programs of the trial are doing now, or how they ended. For one
 * thread.
 */
final class FailureReport {

  /** Faults that the end of the program does not explain any further. */
  private static final Set<Fault> OF_ENDED_PROGRAMS =
      EnumSet.of(Fault.ENDED_AT_START, Fault.PORT_NOT_FREE, Fault.TAKEN_PORT_NOT_REPORTED);

  /**
   * A program to report on.
   *
   * @param label before what is said of it; empty where it is the only one
   * @param peers the names of its connections by the grader's ports
   */
  record Subject(String label, ObservedProgram program, Supplier<Map<Integer, String>> peers) {

    private String labelled(String words) {
      return label.isEmpty() ? words : label + ": " + words;
    }
  }

  private final List<Subject> subjects;
  private final boolean mustLive;
  private final Transcript transcript;

  private FailureReport(List<Subject> subjects, boolean mustLive, Transcript transcript) {
    this.subjects = subjects;
    this.mustLive = mustLive;
    this.transcript = transcript;
  }

  /** On a server, which must outlive its clients: if it has ended, that is the fault. */
  static FailureReport onServer(
      ObservedProgram server, Map<Integer, String> clients, Transcript transcript) {
    return new FailureReport(List.of(new Subject("", server, () -> clients)), true, transcript);
  }

  static FailureReport on(Transcript transcript, Subject... subjects) {
    return new FailureReport(List.of(subjects), false, transcript);
  }

  Failure failure(Fault fault, String summary, String sent, String expected, String received) {
    List<String> seen = new ArrayList<>();
    if (!received.isEmpty()) {
      seen.add(received);
    }
    boolean died = false;
    for (Subject subject : subjects) {
      if (!subject.program.started()) {
        continue;
      }
      ProgramView last = lastView(subject.program);
      Optional<ProgramEnd> end = ProgramEnd.of(subject.program.program(), transcript);
      String words = end.map(ProgramEnd::words).orElseGet(() -> noted(subject, last));
      if (!words.isEmpty()) {
        seen.add(subject.labelled(words));
      }
      Optional<Failure> broken = end.flatMap(ended -> ended.brokenLimit(sent, expected, seen));
      if (broken.isPresent()) {
        return broken.get();
      }
      died |= end.isPresent() && mustLive && !OF_ENDED_PROGRAMS.contains(fault);
    }
    return new Failure(died ? Fault.DIED : fault, summary, sent, expected, String.join("\n", seen));
  }

  private String noted(Subject subject, ProgramView view) {
    String situation = new Situation(subject.program.own(view), subject.peers.get()).words();
    transcript.add("program", Kind.NOTE, subject.labelled(situation));
    return situation;
  }

  /** The program when it has come to rest: one that is about to die of an error has died then. */
  private ProgramView lastView(ObservedProgram program) {
    try {
      return program.settle();
    } catch (IOException unseen) {
      transcript.add("grader", Kind.NOTE, "no last look: " + unseen.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return program.view();
  }
}
