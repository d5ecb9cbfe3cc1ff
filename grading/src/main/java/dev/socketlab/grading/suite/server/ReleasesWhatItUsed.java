package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.observe.LanguageRuntime;
import dev.socketlab.grading.observe.ProcessView;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kernel counts again: when clients have left, by closing or by a reset, what was taken for
 * them must be given back. A server that keeps a little of each client runs for a day, not a year.
 */
public final class ReleasesWhatItUsed implements Check.OfServer {

  /** Let come and go before anything is counted: libraries, pools and caches fill. */
  private static final int FIRST = 20;

  private static final int ROUNDS = 4;
  private static final int CLIENTS = 50;

  /** Less is noise: an interpreter's own objects come and go in whole pages. */
  private static final int KIB_OF_PYTHON = 4;

  private static final int KIB_OF_NATIVE = 1;

  @Override
  public String requirement() {
    return "When clients have left, the server has closed their connections and ended what it"
        + " started for them.";
  }

  @Override
  public String why() {
    return "A server runs for months. Whatever it keeps of each client that has left, be it a"
        + " descriptor, a thread or some memory, runs out one day.";
  }

  @Override
  public String moves() {
    return "20 clients come and go first, so that pools and caches fill up; then 200, one after"
        + " another, in rounds of 50: those of one round close their connections, those of the next"
        + " reset them. After each round the grader takes the kernel's count of threads, processes,"
        + " children not waited for, descriptors and memory. It is a leak if every round of one way"
        + " of leaving leaves at least one thing behind for every two clients. Growth in threads or"
        + " processes alone may be a pool that is still filling, so 200 more come then. Memory"
        + " counts only in C, C++, Rust (1 KiB a client) and CPython (4 KiB): a garbage collector"
        + " frees when it likes.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.LEAKS,
            "the server keeps 100 descriptors open after 100 clients have left with a reset"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    visit(trial, DisconnectKind.CLOSING, FIRST / 2);
    visit(trial, DisconnectKind.RESETTING, FIRST / 2);
    trial.settle();
    List<HeldResources> held = new ArrayList<>(List.of(hold(trial)));
    Optional<Integer> memoryOfOne = memoryOfOne(trial.view());
    comeAndGo(trial, held);
    Optional<ResourceLeak.Found> leak =
        ResourceLeak.first(ResourceLeak.rounds(held, CLIENTS), memoryOfOne);
    if (leak.filter(found -> found.leak().mayBeAPool()).isPresent()) {
      comeAndGo(trial, held);
      leak = ResourceLeak.first(ResourceLeak.rounds(held, CLIENTS), memoryOfOne);
    }
    if (leak.isPresent()) {
      throw trial
          .failure(Fault.LEAKS, "the server " + leak.get().words())
          .sent(
              "rounds of %d clients, each answered once: one that leaves by closing, one with a reset"
                  .formatted(CLIENTS))
          .expected("about as much as before they came")
          .received(held.stream().map(HeldResources::words).collect(Collectors.joining("\n")));
    }
  }

  private static void comeAndGo(ServerTrial trial, List<HeldResources> held)
      throws Failure, IOException, InterruptedException {
    HeldResources before = held.get(held.size() - 1);
    for (int round = 0; round < ROUNDS; round++) {
      visit(trial, DisconnectKind.inRound(round), CLIENTS);
      trial.await(
          ms -> {
            Thread.sleep(ms); // until the next look
            return HeldResources.of(trial.view()).within(before);
          });
      held.add(hold(trial));
    }
  }

  private static HeldResources hold(ServerTrial trial) {
    HeldResources holding = HeldResources.of(trial.view());
    trial.note("held: " + holding.words());
    return holding;
  }

  /** One client after another: comes, is answered, and goes. */
  private static void visit(ServerTrial trial, DisconnectKind way, int clients)
      throws Failure, IOException, InterruptedException {
    int from = trial.transcript().size();
    for (int i = 0; i < clients; i++) {
      way.leave(come(trial));
    }
    trial.transcript().fold(from, clients + " clients came, were answered and left " + way.words());
  }

  /** A server may need a moment until it is free for the next one. */
  private static Peer come(ServerTrial trial) throws Failure, IOException, InterruptedException {
    if (trial.connect() instanceof ConnectOutcome.Connected connected) {
      Peer peer = connected.peer();
      trial.opening().begin(peer);
      Question question = trial.question();
      trial.say(peer, question);
      if (question.answered().test(trial.hear(peer, question))) {
        return peer;
      }
      peer.close();
    }
    return trial.joinWhenFree(Fault.LEAKS, "after many others had come and gone");
  }

  /**
   * Where memory tells something: what is freed goes back at once in C, C++, Rust and CPython. A
   * garbage collector frees when it likes, and what it has not freed is no leak.
   */
  private static Optional<Integer> memoryOfOne(ProgramView view) {
    List<ProcessView> processes = view.processes();
    if (processes.stream().allMatch(process -> process.name().startsWith("python"))) {
      return Optional.of(KIB_OF_PYTHON);
    }
    return processes.stream().allMatch(ReleasesWhatItUsed::isNative)
        ? Optional.of(KIB_OF_NATIVE)
        : Optional.empty();
  }

  private static boolean isNative(ProcessView process) {
    return process.runtime() == LanguageRuntime.NONE && process.isFromItsFolder();
  }
}
