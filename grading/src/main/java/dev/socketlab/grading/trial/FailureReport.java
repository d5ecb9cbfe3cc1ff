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

  /** What an error that ends the thread or the process of one client looks like to that client. */
  private static final Set<Fault> OF_ONE_CLIENT =
      EnumSet.of(
          Fault.NO_ANSWER,
          Fault.NO_ERROR_REPLY,
          Fault.WRONG_ANSWER,
          Fault.NOT_EXACT,
          Fault.MORE_THAN_SENT,
          Fault.NOT_REASSEMBLED,
          Fault.NOT_SEPARATED,
          Fault.NOT_ANSWERED_AFTER_FIN,
          Fault.NO_CRLF,
          Fault.EMPTY_TAKEN_FOR_END,
          Fault.STUMBLES_OVER_BYTES,
          Fault.OVERRUN);

  /**
   * A program to report on.
   *
   * @param label printed before what is reported about it; empty if it is the only one
   * @param peers the names of its connections, by the port on the grader's side
   */
  record Subject(String label, ObservedProgram program, Supplier<Map<Integer, String>> peers) {

    private String labelled(String words) {
      return label.isEmpty() ? words : label + ": " + words;
    }
  }

  private final List<Subject> subjects;
  private final boolean mustLive;
  private final Transcript transcript;
  private long printedBefore = Long.MAX_VALUE;

  private FailureReport(List<Subject> subjects, boolean mustLive, Transcript transcript) {
    this.subjects = subjects;
    this.mustLive = mustLive;
    this.transcript = transcript;
  }

  /** Reports on a server, which must outlive its clients: if it has ended, that tells the fault. */
  static FailureReport onServer(
      ObservedProgram server, Map<Integer, String> clients, Transcript transcript) {
    return new FailureReport(List.of(new Subject("", server, () -> clients)), true, transcript);
  }

  static FailureReport on(Transcript transcript, Subject... subjects) {
    return new FailureReport(List.of(subjects), false, transcript);
  }

  /** Something is sent to the only program: what it prints from now on may belong to that. */
  void sending() {
    printedBefore = subjects.get(0).program.program().output().total();
  }

  Failure failure(Fault fault, String summary, String sent, String expected, String received) {
    List<String> seen = new ArrayList<>();
    if (!received.isEmpty()) {
      seen.add(received);
    }
    Fault seenFault = fault;
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
      seenFault =
          end.isPresent()
              ? EndedFault.of(seenFault, mustLive, end.get())
              : faultOfLiving(seenFault, subject, seen);
    }
    return new Failure(seenFault, summary, sent, expected, String.join("\n", seen));
  }

  /** What the program printed since something was last sent to it may tell why nothing came. */
  private Fault faultOfLiving(Fault suspected, Subject subject, List<String> seen) {
    ProgramScreen screen = new ProgramScreen(subject.program.program());
    String printed = screen.since(printedBefore);
    boolean memory = ErrorWords.MEMORY.in(printed);
    if (!OF_ONE_CLIENT.contains(suspected)
        || !(memory || ErrorWords.UNCAUGHT_FOR_ONE_CLIENT.in(printed))) {
      return suspected;
    }
    seen.add("meanwhile " + screen.words(printedBefore));
    return memory ? Fault.MEMORY_ERROR : Fault.UNCAUGHT_FOR_ONE_CLIENT;
  }

  private String noted(Subject subject, ProgramView view) {
    String situation = new Situation(subject.program.own(view), subject.peers.get()).words();
    transcript.add("program", Kind.NOTE, subject.labelled(situation));
    return situation;
  }

  /** The program once it has come to rest: if it is about to crash, it has crashed by then. */
  private ProgramView lastView(ObservedProgram program) {
    try {
      ProgramView settled = program.settle();
      program.review();
      new ProgramScreen(program.program()).awaitLastWords();
      return settled;
    } catch (IOException unseen) {
      transcript.add("grader", Kind.NOTE, "no last look: " + unseen.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return program.view();
  }
}
