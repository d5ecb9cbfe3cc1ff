package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The kernel counts: with each client there must be one more thread, or one more process. */
public final class ThreadPerClient implements Check.OfServer {

  private static final int[] CLIENTS = {1, 2, 5, 20};

  @Override
  public String id() {
    return "thread-per-client";
  }

  @Override
  public String requirement() {
    return "The server has a thread (or a process) of its own for each client.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    List<Peer> peers = new ArrayList<>();
    int first = 0;
    for (int clients : CLIENTS) {
      while (peers.size() < clients) {
        peers.add(trial.joinAndAsk());
      }
      int threads = count(trial, clients);
      if (clients == 1) {
        first = threads;
      } else if (threads - first < clients - 1) {
        throw few(trial, first, clients, threads);
      }
    }
    int most = count(trial, peers.size());
    for (Peer peer : peers) {
      peer.leave();
    }
    shrinks(trial, most);
  }

  private static int count(ServerTrial trial, int clients)
      throws IOException, InterruptedException {
    ProgramView view = trial.settle();
    int threads = view.threads().size();
    trial.note(
        clients + " clients: " + threads + " threads in " + view.processes().size() + " processes");
    return threads;
  }

  private static Failure few(ServerTrial trial, int first, int clients, int threads) {
    return trial.failure(
        Fault.NO_THREAD_PER_CLIENT,
        "the server has no thread of its own for each client",
        clients + " clients, each connected and answered once",
        "at least %d threads: %d with one client, and one more with each further one"
            .formatted(first + clients - 1, first),
        threads + " threads");
  }

  /**
   * The threads of those who left must end, or at least serve those who come: a program whose
   * threads only become more will run out of them.
   */
  private static void shrinks(ServerTrial trial, int most)
      throws Failure, IOException, InterruptedException {
    int after = count(trial, 0);
    if (after < most) {
      return;
    }
    trial.joinAndAsk();
    int again = count(trial, 1);
    if (again > most) {
      throw trial.failure(
          Fault.NO_THREAD_PER_CLIENT,
          "the threads of clients that have left do not end",
          "20 clients came, were answered and left; then one more came",
          "fewer than " + most + " threads",
          again + " threads");
    }
  }
}
