package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.architecture.ObservedArchitecture;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.util.EnumSet;
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
  public String id() {
    return "waits-in-select";
  }

  @Override
  public String requirement() {
    return "One process waits for all its clients in one thread, in select(), poll() or"
        + " epoll_wait().";
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
