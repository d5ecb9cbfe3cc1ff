package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.trial.ServerTrial;

/**
 * How many clients are many. A process for each client is a good design that costs much more than a
 * thread: a hundred interpreters would be stopped by the limits of the machine, not by a mistake.
 */
final class CrowdSize {

  private static final int CLIENTS = 200;
  private static final int WITH_PROCESSES = 20;

  private final int processes;

  private CrowdSize(int processes) {
    this.processes = processes;
  }

  /** To be asked before the first client comes. */
  static CrowdSize before(ServerTrial trial) {
    return new CrowdSize(trial.view().processes().size());
  }

  /** To be asked while a client is in service. */
  int size(ServerTrial trial) {
    return trial.view().processes().size() > processes ? WITH_PROCESSES : CLIENTS;
  }
}
