package dev.socketlab.grading.trial;

import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.dialect.LineEnd;
import dev.socketlab.grading.dialect.SessionLength;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.move.Move;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Speaks for the clients of a trial, in the program's dialect: greets, asks, listens, and connects
 * anew where a connection is good for one answer only. For one thread.
 */
final class DialectSpeaker {

  private static final int ATTEMPTS = 3;

  private final Dialect dialect;
  private final ServerRun run;
  private final TestClients visitors;
  private final FailureReport account;

  /** Those whose connection has had what it is good for. */
  private final Set<Peer> answered = new HashSet<>();

  DialectSpeaker(Dialect dialect, ServerRun run, TestClients visitors, FailureReport account) {
    this.dialect = dialect;
    this.run = run;
    this.visitors = visitors;
    this.account = account;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Connects a client that must be let in, and hears the greeting where there is one. */
  Peer join() throws Failure, IOException, InterruptedException {
    ConnectOutcome arrival = visitors.arrive();
    if (arrival instanceof ConnectOutcome.Connected connected) {
      greeted(connected.peer());
      return connected.peer();
    }
    throw notReachable(arrival);
  }

  private Failure notReachable(ConnectOutcome arrival) {
    return account.failure(
        Fault.NOT_REACHABLE,
        "a client could not connect",
        "",
        "a connection",
        arrival instanceof ConnectOutcome.Refused refused ? refused.words() : "no answer at all");
  }

  /** Hears and says what comes before the first question. */
  void greeted(Peer peer) throws InterruptedException {
    if (dialect.greets()) {
      peer.hear(dialect::isGreeting);
    }
    if (!dialect.opening().isEmpty()) {
      peer.send(dialect.request().end().around(dialect.opening()));
      peer.hearAll();
    }
  }

  /** Where a connection is good for one answer, and has had it, the client connects anew. */
  void comeAnew(Peer peer) throws Failure, IOException, InterruptedException {
    if (!dialect.session().isShort() || !answered.remove(peer)) {
      return;
    }
    if (dialect.session() == SessionLength.ONE_REPLY) {
      peer.hear(Heard::ended);
      peer.leave();
    }
    ConnectOutcome arrival = new ConnectOutcome.Ignored();
    for (int attempt = 0; attempt < ATTEMPTS && !came(arrival); attempt++) {
      run.settle();
      arrival = visitors.arriveAgain(peer);
    }
    if (!came(arrival)) {
      throw notReachable(arrival);
    }
    if (dialect.session() == SessionLength.GOES_WRONG && !isAccepted(peer)) {
      // Only then, since a mistake in what follows a client's leaving is another matter.
      peer.closePrevious();
    }
    greeted(peer);
  }

  /** Waits until the program has accepted a client that is to stay silent. */
  void awaitService(Peer peer) throws Failure, IOException, InterruptedException {
    if (!isAccepted(peer)) {
      throw account.failure(
          Fault.NOT_REACHABLE,
          peer.name() + " connected, and was not accepted",
          "",
          "a connection that the program has accepted",
          "a place in the listen backlog");
    }
  }

  private boolean isAccepted(Peer peer) throws IOException, InterruptedException {
    run.stillness()
        .await(
            ms -> {
              Thread.sleep(ms); // until the next look
              return run.hasAccepted(peer);
            });
    return run.hasAccepted(peer);
  }

  private static boolean came(ConnectOutcome arrival) {
    return arrival instanceof ConnectOutcome.Connected;
  }

  /** Makes a move, on a connection that is good for a request. */
  void make(Peer peer, Move move) throws Failure, IOException, InterruptedException {
    comeAnew(peer);
    move.perform(peer);
    answered.add(peer);
  }

  /** Sends these very bytes, on a connection that is good for a request. */
  void send(Peer peer, byte[] bytes) throws Failure, IOException, InterruptedException {
    comeAnew(peer);
    peer.send(bytes);
    answered.add(peer);
  }

  /** Sends a request as the program wants it, on a connection that is good for it. */
  void say(Peer peer, String line) throws Failure, IOException, InterruptedException {
    comeAnew(peer);
    List<byte[]> messages = dialect.request().messages(line);
    for (byte[] message : messages.subList(0, messages.size() - 1)) {
      peer.send(message);
      peer.hearAll();
    }
    peer.send(messages.get(messages.size() - 1));
    answered.add(peer);
  }

  /** This question as one message with an end: with a line end where the program needs none. */
  byte[] framed(Question question) {
    LineEnd end = dialect.request().end();
    return dialect
        .request()
        .with(end == LineEnd.NOTHING ? LineEnd.LINE_FEED : end)
        .bytes(question.line());
  }

  /** What was sent to ask this, as a person reads it. */
  String sent(Question question) {
    return dialect.request().shown(question.line());
  }

  /** Has this question answered rightly; returns the answer. */
  Heard expect(Peer peer, Question question, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    say(peer, question.line());
    Heard heard = hear(peer, question);
    if (!question.answered().test(heard)) {
      throw notAnswered(peer, question, heard, fault, when);
    }
    return heard;
  }

  /** Listens for the answer: until it is there and whole, or nothing more will come. */
  Heard hear(Peer peer, Question question) throws InterruptedException {
    return peer.hear(heard -> dialect.isWhole(heard) && question.answered().test(heard));
  }

  /** The failure of one that was not answered, or wrongly. */
  Failure notAnswered(Peer peer, Question question, Heard heard, Fault fault, String when) {
    String after = when.isEmpty() ? "" : " " + when;
    boolean silent = heard.nothing();
    return account.failure(
        fault == Fault.WRONG_ANSWER && silent ? Fault.NO_ANSWER : fault,
        peer.name() + (silent ? " got no answer" : " did not get the right answer") + after,
        sent(question) + " by " + peer.name(),
        question.answer(),
        heard.words());
  }
}
