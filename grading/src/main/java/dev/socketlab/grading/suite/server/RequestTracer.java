package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.architecture.ClientWaits;
import dev.socketlab.grading.architecture.RequestTrace;
import dev.socketlab.grading.architecture.WorkDivision;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.TaskCounter;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets one client after the other ask, and looks at which threads run meanwhile. */
final class RequestTracer {

  /** Chance makes a thread run once, not again and again. */
  private static final int REQUESTS = 4;

  private final ServerTrial trial;

  RequestTracer(ServerTrial trial) {
    this.trial = trial;
  }

  /**
   * Traces each of the clients; empty if one is not answered, which other checks judge.
   *
   * @param silent the program while all of them are silent
   */
  Optional<WorkDivision> trace(ProgramView silent, List<Peer> peers)
      throws Failure, IOException, InterruptedException {
    ClientWaits waits = ClientWaits.of(silent, trial.clientPorts());
    int from = trial.transcript().size();
    TaskCounter counter = TaskCounter.of(trial.program().pid());
    List<RequestTrace> traces = new ArrayList<>();
    ProgramView before = silent;
    for (Peer peer : peers) {
      for (int i = 0; i < REQUESTS; i++) {
        Question question = trial.question();
        trial.say(peer, question);
        if (!question.answered().test(trial.hear(peer, question))) {
          return Optional.empty();
        }
      }
      ProgramView after = trial.view();
      traces.add(RequestTrace.between(before, after, waits, peer.localPort(), REQUESTS));
      before = after;
    }
    int seen = traces.stream().mapToInt(RequestTrace::fresh).sum();
    int started = Math.max(seen, counter.started().orElse(0));
    WorkDivision work = WorkDivision.of(traces, REQUESTS * peers.size(), started);
    trial.transcript().fold(from, work.words());
    return Optional.of(work);
  }
}
