package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.architecture.ObservedArchitecture;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * However many clients are connected, the kernel shows where the program waits: one thread in
 * select, poll or epoll_wait, and none in a read on a client's connection.
 */
public final class WaitsInSelect extends ArchitectureCheck {

  public WaitsInSelect() {
    this(
        EnumSet.of(
            Architecture.EVENT_LOOP,
            Architecture.EVENT_LOOP_WITH_WORKERS,
            Architecture.ASYNC_TASKS));
  }

  private WaitsInSelect(Set<Architecture> accepted) {
    super(accepted);
  }

  @Override
  public ArchitectureCheck accepting(Set<Architecture> others) {
    return new WaitsInSelect(others);
  }

  @Override
  public String requirement() {
    return "One process waits for all its clients in one thread, in select(), poll() or"
        + " epoll_wait().";
  }

  @Override
  public String why() {
    return "How a server waits for its clients is what this program is to show. One thread that"
        + " asks the kernel who is ready serves everybody, and uses no time while nobody speaks.";
  }

  @Override
  public String moves() {
    return "Looks at the program as `thread-per-client` does. Accepted unless the assignment says"
        + " otherwise: `event-loop`, `event-loop-with-workers` and `async-tasks`; see"
        + " [architectures](../checks.md#architectures).";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.NO_SELECT, "the server starts a thread for each client"),
        new TypicalFailure(
            Fault.NO_SELECT, "the server asks its sockets again and again, and sleeps in between"),
        new TypicalFailure(Fault.NO_SELECT, "the server is busy while its clients are silent"));
  }

  @Override
  Fault fault() {
    return Fault.NO_SELECT;
  }

  @Override
  String expected() {
    return "one thread blocked in select(), poll() or epoll_wait(), none in a read on a connection";
  }

  @Override
  String wrong(ObservedArchitecture finding) {
    return "the server " + finding.words();
  }

  @Override
  void judge(ServerTrial trial, ObservedArchitecture finding, String table) {
    // What was accepted needs no closer look.
  }
}
