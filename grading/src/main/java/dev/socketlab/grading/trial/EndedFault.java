package dev.socketlab.grading.trial;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fault of a program that has ended. A check suspects one; the exit code, the signal and the
 * last words may tell another, whose hint is nearer to the cause.
 */
final class EndedFault {

  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  /** Of a server that ended before it listened. */
  private static final Set<Fault> AT_START =
      EnumSet.of(Fault.ENDED_AT_START, Fault.DOES_NOT_LISTEN, Fault.PORT_NOT_FREE);

  /** How a program ends is the very thing that is checked, or is nothing against what was seen. */
  private static final Set<Fault> WHATEVER_THE_END =
      EnumSet.of(
          Fault.RUNS_CODE,
          Fault.TAKEN_PORT_NOT_REPORTED,
          Fault.NOT_REPORTED,
          Fault.NOT_NOTICED,
          Fault.GIVES_UP,
          Fault.DOES_NOT_LEAVE,
          Fault.CANNOT_BE_LEFT,
          Fault.DOES_NOT_STOP);

  /** Of a client that does not reach the server that it is told of. */
  private static final Set<Fault> NOT_CONNECTED =
      EnumSet.of(
          Fault.DOES_NOT_CONNECT,
          Fault.WRONG_HOST,
          Fault.NOT_SENT,
          Fault.NOTHING_SENT,
          Fault.DO_NOT_TALK);

  /** What a server that came to its own end without an error has not done wrong, or not first. */
  private static final Set<Fault> NOT_OF_A_QUIET_END =
      EnumSet.of(
          Fault.DIED,
          Fault.STORM,
          Fault.OVERRUN,
          Fault.STUMBLES_OVER_BYTES,
          Fault.FIRST_CLIENT_DISTURBED,
          Fault.SECOND_CLIENT_HANGS,
          Fault.NOT_REACHABLE,
          Fault.NO_ANSWER,
          Fault.FEW_CLIENTS,
          Fault.LEAKS,
          Fault.DELAYS_OTHERS,
          Fault.ONE_AFTER_ANOTHER);

  private static final Map<ErrorWords, Fault> OF_START = new EnumMap<>(ErrorWords.class);

  static {
    OF_START.put(ErrorWords.ADDRESS_IN_USE, Fault.PORT_IN_USE);
    OF_START.put(ErrorWords.PORT_DENIED, Fault.PORT_DENIED);
    OF_START.put(ErrorWords.ADDRESS_NOT_OWN, Fault.ADDRESS_NOT_OWN);
    OF_START.put(ErrorWords.END_OF_INPUT, Fault.ASKS_AT_START);
    OF_START.put(ErrorWords.MISSING_PART, Fault.MISSING_PART);
    OF_START.put(ErrorWords.USAGE, Fault.WANTS_OTHER_ARGUMENTS);
  }

  private EndedFault() {}

  /**
   * The fault that the end shows.
   *
   * @param mustLive whether the program is a server that listened, and must outlive its clients
   */
  static Fault of(Fault suspected, boolean mustLive, ProgramEnd end) {
    if (WHATEVER_THE_END.contains(suspected)) {
      return suspected;
    }
    Optional<Fault> told = ofSignalOrMemory(end);
    if (told.isPresent()) {
      return told.get();
    }
    if (AT_START.contains(suspected)) {
      return atStart(suspected, end);
    }
    return mustLive ? ofServer(suspected, end) : ofClient(suspected, end);
  }

  /** What ends programs in every language and at any time. */
  private static Optional<Fault> ofSignalOrMemory(ProgramEnd end) {
    if (end.says(ErrorWords.OUT_OF_MEMORY) || end.isBy(EndSignal.SIGKILL)) {
      return Optional.of(Fault.OUT_OF_MEMORY);
    }
    if (end.says(ErrorWords.STACK_OVERFLOW)) {
      return Optional.of(Fault.STACK_OVERFLOW);
    }
    if (end.isBy(EndSignal.SIGFPE) || end.says(ErrorWords.DIVISION_BY_ZERO)) {
      return Optional.of(Fault.DIVIDES_BY_ZERO);
    }
    if (end.isBy(EndSignal.SIGPIPE)) {
      return Optional.of(Fault.ENDED_BY_SIGPIPE);
    }
    // A runtime that catches the signal itself names an error of the language: Go's nil pointer.
    boolean memory =
        end.isBy(EndSignal.SIGSEGV)
            || end.isBy(EndSignal.SIGBUS)
            || (end.says(ErrorWords.MEMORY) && !end.says(ErrorWords.UNCAUGHT));
    return memory ? Optional.of(Fault.MEMORY_ERROR) : Optional.empty();
  }

  private static Fault atStart(Fault suspected, ProgramEnd end) {
    if (suspected == Fault.PORT_NOT_FREE) {
      boolean otherwise = end.says(ErrorWords.UNCAUGHT) && !end.says(ErrorWords.ADDRESS_IN_USE);
      return otherwise ? Fault.ENDED_AT_START : suspected;
    }
    for (Map.Entry<ErrorWords, Fault> rule : OF_START.entrySet()) {
      if (end.says(rule.getKey())) {
        return rule.getValue();
      }
    }
    if (end.exitCode() == NOT_EXECUTABLE || end.exitCode() == NOT_FOUND) {
      return Fault.MISSING_PART;
    }
    return end.exitCode() == 0 ? Fault.ENDS_WITHOUT_LISTENING : suspected;
  }

  private static Fault ofServer(Fault suspected, ProgramEnd end) {
    if (end.says(ErrorWords.NODE_WITHOUT_HANDLER)) {
      return Fault.NO_ERROR_HANDLER;
    }
    if (end.exitCode() == 0) {
      return NOT_OF_A_QUIET_END.contains(suspected) ? Fault.ENDED_BY_ITSELF : suspected;
    }
    boolean uncaught = end.says(ErrorWords.UNCAUGHT) || EndSignal.of(end.exitCode()).isPresent();
    return uncaught ? Fault.DIED : Fault.EXITS_ON_ERROR;
  }

  private static Fault ofClient(Fault suspected, ProgramEnd end) {
    if (NOT_CONNECTED.contains(suspected)) {
      if (end.says(ErrorWords.NOBODY_THERE)) {
        return Fault.CONNECTS_ELSEWHERE;
      }
      if (end.says(ErrorWords.USAGE)) {
        return Fault.WANTS_OTHER_ARGUMENTS;
      }
    }
    if (end.exitCode() == 0) {
      return suspected == Fault.NOT_SHOWN ? Fault.ENDS_BEFORE_REPLY : suspected;
    }
    return end.says(ErrorWords.UNCAUGHT) ? Fault.CRASHED : suspected;
  }
}
