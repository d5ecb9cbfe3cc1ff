package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.architecture.ObservedArchitecture;
import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A requirement on how a server deals with several clients: it must be one of some architectures.
 * Which these are, an assignment can say in place of the check.
 */
public abstract class ArchitectureCheck implements Check.OfServer {

  private final Set<Architecture> accepted;

  ArchitectureCheck(Set<Architecture> accepted) {
    this.accepted = Set.copyOf(accepted);
  }

  /** The same requirement, met by these. */
  public abstract ArchitectureCheck accepting(Set<Architecture> others);

  public final Set<Architecture> accepted() {
    return accepted;
  }

  @Override
  public final boolean judgesAnswers() {
    return false;
  }

  @Override
  public final void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ArchitectureProbe probe = ArchitectureProbe.of(trial);
    ObservedArchitecture finding = probe.finding();
    trial.note("the server " + finding.words());
    trial.observed(Observation.ARCHITECTURE, finding.architecture());
    if (Collections.disjoint(accepted, finding.possible())) {
      throw trial
          .failure(fault(), wrong(finding))
          .sent("1, 2, 5 and 20 clients that came, were silent, asked at once and left")
          .expected("%s (%s)".formatted(expected(), words()))
          .received(probe.table());
    }
    if (probe.unserved().isPresent()) {
      throw probe.unserved().get();
    }
    judge(trial, finding, probe.table());
    if (!accepted.containsAll(finding.possible())) {
      trial.unsure("not sure: the server " + finding.words());
    }
  }

  private String words() {
    return "accepted: "
        + accepted.stream().sorted().map(Architecture::word).collect(Collectors.joining(", "));
  }

  abstract Fault fault();

  /** What should have been seen. */
  abstract String expected();

  /** A sentence on a server of an architecture that is not accepted. */
  abstract String wrong(ObservedArchitecture finding);

  /** Looks closer at one that is. */
  abstract void judge(ServerTrial trial, ObservedArchitecture finding, String table) throws Failure;
}
