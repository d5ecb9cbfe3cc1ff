package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.SystemCall.Kind;
import dev.socketlab.grading.observe.ThreadView;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * With idle clients connected, the kernel shows where the program waits: one thread in select, poll
 * or epoll_wait, and none in a read on a client's connection.
 */
public final class WaitsInSelect implements Check.OfServer {

  private static final int CLIENTS = 5;

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
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    List<Peer> peers = new ArrayList<>(List.of(trial.joinAndAsk()));
    ProgramView one = trial.settle();
    while (peers.size() < CLIENTS) {
      peers.add(trial.joinAndAsk());
    }
    ProgramView all = trial.settle();
    trial.note(trial.situation(all));
    int more = all.threads().size() - one.threads().size();
    if (more >= CLIENTS - 1 || all.processes().size() > one.processes().size()) {
      throw fail(
          trial,
          "the server starts a thread or a process for each client",
          more + " more threads with " + (CLIENTS - 1) + " more clients");
    }
    if (all.threads().stream().anyMatch(ThreadView::running)) {
      throw fail(
          trial,
          "the server is busy while its clients are silent",
          "a thread that runs all the time instead of waiting");
    }
    if (all.threads().stream().anyMatch(thread -> readsClient(all, thread))) {
      throw fail(trial, "the server waits in a read on one client's connection", "");
    }
    if (all.threads().stream().noneMatch(thread -> thread.waitsIn(Kind.SELECT))) {
      throw fail(trial, "the server does not wait in select(), poll() or epoll_wait()", "");
    }
  }

  private static boolean readsClient(ProgramView view, ThreadView thread) {
    return thread.waitsIn(Kind.READ) && view.socketOf(thread).isPresent();
  }

  private static Failure fail(ServerTrial trial, String summary, String received) {
    return trial.failure(
        Fault.NO_SELECT,
        summary,
        CLIENTS + " clients, each connected and answered once, then silent",
        "one thread blocked in select(), poll() or epoll_wait(), none in a read on a connection",
        received);
  }
}
