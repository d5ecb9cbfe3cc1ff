package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.architecture.ObservedArchitecture;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The kernel shows: with each client there must be one more thread, or one more process, that waits
 * for this client and answers it.
 */
public final class ThreadPerClient extends ArchitectureCheck {

  public ThreadPerClient() {
    this(
        EnumSet.of(
            Architecture.THREAD_PER_CLIENT,
            Architecture.PROCESS_PER_CLIENT,
            Architecture.GROWING_POOL,
            Architecture.SELECT_PER_CLIENT,
            Architecture.GOROUTINES,
            Architecture.VIRTUAL_THREADS));
  }

  private ThreadPerClient(Set<Architecture> accepted) {
    super(accepted);
  }

  @Override
  public ArchitectureCheck accepting(Set<Architecture> others) {
    return new ThreadPerClient(others);
  }

  @Override
  public String requirement() {
    return "The server has a thread (or a process) of its own for each client, which waits for it"
        + " and answers it.";
  }

  @Override
  public String why() {
    return "How a server waits for its clients is what this program is to show.";
  }

  @Override
  public String moves() {
    return "Looks at the program with 0, 1, 2, 5 and 20 clients: silent, asking at once, half of"
        + " them gone, all gone, and one that comes again. With five, each asks a few times while the"
        + " others are silent, which shows whose threads run. The table of threads and system calls"
        + " is in the transcript and in the failure; [architectures](../checks.md#architectures)"
        + " explains how it is read. Accepted unless the assignment says otherwise:"
        + " `thread-per-client`, `process-per-client`, `growing-pool`, `select-per-client`,"
        + " `goroutines` and `virtual-threads`. Threads must end with their clients, or serve those"
        + " who come next.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NO_THREAD_PER_CLIENT,
            "the server has no thread of its own for each client: it waits for all its"
                + " clients in one thread"),
        new TypicalFailure(
            Fault.NO_THREAD_PER_CLIENT, "the threads of clients that have left do not end"));
  }

  @Override
  Fault fault() {
    return Fault.NO_THREAD_PER_CLIENT;
  }

  @Override
  String expected() {
    return "one more thread or process with each further client, which waits for that client";
  }

  @Override
  String wrong(ObservedArchitecture finding) {
    return "the server has no thread of its own for each client: it " + finding.words();
  }

  /**
   * The threads of those who left must end, or at least serve those who come: a program whose
   * threads only become more will run out of them.
   */
  @Override
  void judge(ServerTrial trial, ObservedArchitecture finding, String table) throws Failure {
    if (finding.keeps()) {
      throw trial
          .failure(fault(), "the threads of clients that have left do not end")
          .sent("20 clients came, were answered and left; then one more came")
          .expected("no more threads or processes than with 20 clients")
          .received(table);
    }
  }
}
