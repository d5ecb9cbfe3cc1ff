package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.architecture.ArchitectureClassifier;
import dev.socketlab.grading.architecture.ArchitectureSample;
import dev.socketlab.grading.architecture.ClientPhase;
import dev.socketlab.grading.architecture.ClientWaits;
import dev.socketlab.grading.architecture.ObservedArchitecture;
import dev.socketlab.grading.architecture.Platform;
import dev.socketlab.grading.architecture.WorkDivision;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.observe.ThreadView;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at the program with 1, 2, 5 and 20 clients: silent, asking, leaving and gone. With five,
 * one after the other asks, to see which threads run for it. The table of looks is the evidence of
 * the checks that judge an architecture.
 */
final class ArchitectureProbe {

  private static final int[] CLIENTS = {1, 2, 5, 20};

  /** A program that serves fewer at a time has no architecture to show. */
  private static final int FEWEST = 2;

  /** With this many clients, each is traced separately. */
  private static final int TRACED = 5;

  /** A program that spins takes all the time it gets: this much even on a busy machine. */
  private static final double BUSY = 0.2;

  private static final double NANOS_IN_A_TICK = 10_000_000.0;

  private final ServerTrial trial;
  private final List<ArchitectureSample> looks = new ArrayList<>();
  private final List<Peer> peers = new ArrayList<>();
  private Optional<Failure> unserved = Optional.empty();
  private Optional<Platform> platform = Optional.empty();
  private boolean platformIsProved;
  private Optional<WorkDivision> work = Optional.empty();
  private Set<Integer> firstThreads = Set.of();
  private boolean full;
  private boolean restless;
  private boolean busy;

  private ArchitectureProbe(ServerTrial trial) {
    this.trial = trial;
  }

  /**
   * Starts the program and makes the moves.
   *
   * @throws Failure if it does not start, or not even its first client is served
   */
  static ArchitectureProbe of(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ArchitectureProbe probe = new ArchitectureProbe(trial);
    trial.start();
    probe.rest();
    probe.lookFirst();
    probe.arrive();
    if (probe.unserved.isEmpty()) {
      probe.leave();
    }
    return probe;
  }

  private void lookFirst() {
    ProgramView view = look(ClientPhase.BEFORE, 0);
    firstThreads = view.threads().stream().map(ThreadView::tid).collect(Collectors.toSet());
  }

  private void arrive() throws Failure, IOException, InterruptedException {
    for (int clients : CLIENTS) {
      while (!full && peers.size() < clients && join()) {
        // one more has been answered
      }
      // With clients a program may spin that did not before: the last look tells.
      if (!restless || unserved.isPresent() || clients == CLIENTS[CLIENTS.length - 1]) {
        rest();
      }
      ProgramView view = look(ClientPhase.IDLE, clientsThere());
      platform = Platform.of(view, trial.source());
      platformIsProved =
          platform.filter(runtime -> runtime.isProved(view, trial.source())).isPresent();
      if (unserved.isPresent()) {
        return;
      }
      // Where a connection is good for one answer, asking would end it.
      if (!trial.dialect().session().isShort()) {
        if (clients == TRACED) {
          work = new RequestTracer(trial).trace(view, peers);
        }
        ask();
      }
    }
  }

  private int clientsThere() {
    return peers.size() + (unserved.isPresent() ? 1 : 0);
  }

  private boolean join() throws Failure, IOException, InterruptedException {
    try {
      peers.add(trial.joinAndAsk());
      return true;
    } catch (Failure failure) {
      if (peers.size() >= FEWEST && takesNoMore()) {
        trial.note("it takes no more than " + peers.size() + " clients");
        full = true;
        return false;
      }
      if (peers.isEmpty() || !trial.program().alive()) {
        throw failure;
      }
      unserved = Optional.of(failure);
      return false;
    }
  }

  /** Whether it holds no connection beside those of the clients that it serves. */
  private boolean takesNoMore() {
    return trial.program().alive()
        && trial.view().connections().size() <= peers.size()
        && trial.view().unaccepted().isEmpty();
  }

  /** All ask before any is listened to. What is answered is for other checks to judge. */
  private void ask() throws Failure, IOException, InterruptedException {
    Map<Peer, Question> asked = new LinkedHashMap<>();
    for (Peer peer : peers) {
      Question question = trial.question();
      trial.say(peer, question);
      asked.put(peer, question);
    }
    look(ClientPhase.ASKING, peers.size());
    for (Map.Entry<Peer, Question> one : asked.entrySet()) {
      trial.hear(one.getKey(), one.getValue());
    }
  }

  private void leave() throws IOException, InterruptedException {
    int half = peers.size() / 2;
    while (peers.size() > half) {
      peers.remove(peers.size() - 1).leave();
    }
    awaitThreads(looks.get(0).threads() + half);
    look(ClientPhase.LEAVING, half);
    for (Peer peer : peers) {
      peer.leave();
    }
    peers.clear();
    awaitThreads(looks.get(0).threads());
    look(ClientPhase.LEFT, 0);
    try {
      peers.add(trial.joinAndAsk());
    } catch (Failure failure) {
      // How it serves those who are there was seen before; that nobody comes after is its mistake.
      unserved = Optional.of(failure);
      return;
    }
    awaitThreads(looks.get(0).threads() + 1);
    look(ClientPhase.AGAIN, 1);
  }

  /** Waits until the program rests; one that never does, until it has no more threads than that. */
  private void awaitThreads(int most) throws IOException, InterruptedException {
    trial.await(
        ms -> {
          Thread.sleep(ms); // until the next look
          return restless && trial.view().threads().size() <= most;
        });
  }

  /** Waits until the program rests, and measures what it takes if it does not. */
  private void rest() throws IOException, InterruptedException {
    long began = System.nanoTime();
    ProgramView before = trial.view();
    long ticks = before.cpuTicks();
    Stillness.End end =
        trial.await(
            ms -> {
              // There is nothing to wait for but the next look at it.
              Thread.sleep(ms);
              return false;
            });
    ProgramView after = trial.view();
    double share = (after.cpuTicks() - ticks) * NANOS_IN_A_TICK / (System.nanoTime() - began);
    restless = end == Stillness.End.OVERDUE;
    busy = restless && (share >= BUSY || (runs(before) && runs(after)));
  }

  private static boolean runs(ProgramView view) {
    return view.threads().stream().anyMatch(ThreadView::running);
  }

  private ProgramView look(ClientPhase moment, int clients) {
    ProgramView view = trial.view();
    ArchitectureSample look =
        ArchitectureSample.at(
            moment,
            clients,
            peers.size(),
            view,
            ClientWaits.of(view, trial.clientPorts()),
            firstThreads,
            restless,
            busy);
    looks.add(look);
    trial.note(look.words());
    return view;
  }

  List<ArchitectureSample> looks() {
    return List.copyOf(looks);
  }

  /** Who answered the clients, if that was seen. */
  Optional<WorkDivision> work() {
    return work;
  }

  /** What the table shows. */
  ObservedArchitecture finding() {
    return ArchitectureClassifier.recognise(looks, work, platform, platformIsProved);
  }

  /** What happened to the first client that was not served, if there is one. */
  Optional<Failure> unserved() {
    return unserved;
  }

  /** The looks at a program that nobody asked anything, a line each. */
  String table() {
    return Stream.concat(
            looks.stream()
                .filter(look -> look.moment() != ClientPhase.ASKING)
                .map(ArchitectureSample::words),
            work.stream().map(WorkDivision::words))
        .collect(Collectors.joining("\n"));
  }
}
