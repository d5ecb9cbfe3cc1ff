package dev.socketlab.grading.trial;

import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.dialect.LineEnd;
import dev.socketlab.grading.dialect.SessionLength;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.InTurn;
import dev.socketlab.grading.wire.move.Move;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Speaks for the clients of a trial, in the program's dialect: begins sessions, asks, listens, and
 * reconnects if a connection allows only one answer. For one thread.
 */
final class DialectSpeaker {

  private static final int ATTEMPTS = 3;

  /** Of what an answer says: where none came, they say nothing. */
  private static final Set<Fault> OF_CONTENT =
      EnumSet.of(Fault.WRONG_ANSWER, Fault.NOT_EXACT, Fault.NOT_UPPER_CASE);

  private final Dialect dialect;
  private final ServerRun run;
  private final TestClients clients;
  private final FailureReport report;
  private final SessionOpening opening;

  /** The clients whose connection has had the only answer that it allows. */
  private final Set<Peer> spent = new HashSet<>();

  DialectSpeaker(
      Dialect dialect,
      ServerRun run,
      TestClients clients,
      FailureReport report,
      SessionOpening opening) {
    this.dialect = dialect;
    this.run = run;
    this.clients = clients;
    this.report = report;
    this.opening = opening;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Connects a client that must be let in, and begins its session. */
  Peer join() throws Failure, IOException, InterruptedException {
    ConnectOutcome outcome = clients.connect();
    if (outcome instanceof ConnectOutcome.Connected connected) {
      opening.begin(connected.peer());
      return connected.peer();
    }
    throw notReachable(outcome);
  }

  /**
   * Connects that many clients; the first must be answered or, if a connection allows only one
   * answer, accepted.
   */
  Peer joinAndAsk(int clientsNeeded, Supplier<Question> questions)
      throws Failure, IOException, InterruptedException {
    if (dialect.session().isShort()) {
      return joinAccepted(clientsNeeded);
    }
    Peer peer = join();
    for (int connected = 1; connected < clientsNeeded; connected++) {
      join();
    }
    expectAnswer(peer, questions.get(), Fault.WRONG_ANSWER, "");
    return peer;
  }

  /** Connects that many clients; the first must be accepted, whether or not it is answered. */
  Peer joinAccepted(int clientsNeeded) throws Failure, IOException, InterruptedException {
    Peer peer = join();
    for (int connected = 1; connected < clientsNeeded; connected++) {
      join();
    }
    awaitAccept(peer);
    return peer;
  }

  /** Connects a client and has a question answered, with a few attempts after others have left. */
  Peer joinWhenFree(Supplier<Question> questions, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    String met = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      run.settle();
      ConnectOutcome outcome = clients.connect();
      if (outcome instanceof ConnectOutcome.Connected connected) {
        Peer peer = connected.peer();
        opening.begin(peer);
        Question question = questions.get();
        say(peer, question);
        ReadResult heard = hear(peer, question);
        if (question.answered().test(heard)) {
          return peer;
        }
        if (!heard.ended()) {
          throw notAnswered(peer, question, heard, fault, when);
        }
        met = peer.name() + " heard " + heard.words();
      } else {
        met = words(outcome);
      }
    }
    throw new FailureDraft(report, fault, "no further client was served " + when)
        .expected("service")
        .received(met);
  }

  private Failure notReachable(ConnectOutcome outcome) {
    return new FailureDraft(report, Fault.NOT_REACHABLE, "a client could not connect")
        .expected("a connection")
        .received(words(outcome));
  }

  private static String words(ConnectOutcome outcome) {
    return outcome instanceof ConnectOutcome.Refused refused ? refused.words() : "no answer at all";
  }

  /** Connects the client again if its connection has had the only answer that it allows. */
  void reconnectIfSpent(Peer peer) throws Failure, IOException, InterruptedException {
    if (!dialect.session().isShort() || !spent.remove(peer)) {
      return;
    }
    if (dialect.session() == SessionLength.ONE_REPLY) {
      if (!opening.mayClose()) {
        peer.hear(ReadResult::ended);
      }
      peer.leave();
    }
    ConnectOutcome outcome = new ConnectOutcome.Ignored();
    for (int attempt = 0; attempt < ATTEMPTS && !connected(outcome); attempt++) {
      run.settle();
      outcome = clients.reconnect(peer);
    }
    if (!connected(outcome)) {
      throw notReachable(outcome);
    }
    if (dialect.session() == SessionLength.GOES_WRONG && !isAccepted(peer)) {
      // Only then: mistakes after a client has left are for other checks.
      peer.closePrevious();
    }
    opening.begin(peer);
  }

  /** Waits until the program has accepted a client that stays silent. */
  void awaitAccept(Peer peer) throws Failure, IOException, InterruptedException {
    if (!isAccepted(peer)) {
      throw new FailureDraft(
              report, Fault.NOT_REACHABLE, peer.name() + " connected, and was not accepted")
          .expected("a connection that the program has accepted")
          .received("a place in the listen backlog");
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

  private static boolean connected(ConnectOutcome outcome) {
    return outcome instanceof ConnectOutcome.Connected;
  }

  /** Makes a move, on a connection that takes a request. */
  void make(Peer peer, Move move) throws Failure, IOException, InterruptedException {
    opening.introduce(peer);
    reconnectIfSpent(peer);
    report.sending();
    move.perform(peer);
    spent.add(peer);
  }

  /** Sends exactly these bytes, on a connection that takes a request. */
  void send(Peer peer, byte[] bytes) throws Failure, IOException, InterruptedException {
    opening.introduce(peer);
    reconnectIfSpent(peer);
    report.sending();
    peer.send(bytes);
    spent.add(peer);
  }

  /** Sends a request in the form that the program expects, on a connection that takes one. */
  void say(Peer peer, String line) throws Failure, IOException, InterruptedException {
    make(peer, new InTurn(dialect.request().messages(line)));
  }

  /** Asks this question, on a connection that takes one. */
  void say(Peer peer, Question question) throws Failure, IOException, InterruptedException {
    if (question.described().isEmpty()) {
      say(peer, question.line());
      return;
    }
    send(peer, framed(question));
    if (question.described().get().endsStream()) {
      peer.halfClose();
    }
  }

  /** This question as one message with an end: a line end if the program needs none. */
  byte[] framed(Question question) {
    if (question.described().isPresent()) {
      return question.described().get().request();
    }
    LineEnd end = dialect.request().end();
    return dialect
        .request()
        .with(end == LineEnd.NOTHING ? LineEnd.LINE_FEED : end)
        .bytes(question.line());
  }

  /** What was sent to ask this, as a person reads it. */
  String sent(Question question) {
    return question.described().isPresent()
        ? "\"" + question.line() + "\""
        : dialect.request().shown(question.line());
  }

  /** Asks this question, requires the right answer, and returns it. */
  ReadResult expectAnswer(Peer peer, Question question, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    say(peer, question);
    ReadResult heard = hear(peer, question);
    if (!question.answered().test(heard)) {
      throw notAnswered(peer, question, heard, fault, when);
    }
    return heard;
  }

  /** Listens until the answer is complete or nothing more will come. */
  ReadResult hear(Peer peer, Question question) throws InterruptedException {
    return peer.hear(heard -> question.isAnswered(heard, dialect));
  }

  /** The failure of a question that got no answer, or a wrong one. */
  Failure notAnswered(Peer peer, Question question, ReadResult heard, Fault fault, String when)
      throws InterruptedException {
    String after = when.isEmpty() ? "" : " " + when;
    boolean silent = heard.nothing();
    Failure failure =
        new FailureDraft(
                report,
                silent && OF_CONTENT.contains(fault) ? Fault.NO_ANSWER : fault,
                peer.name() + (silent ? " got no answer" : " did not get the right answer") + after)
            .sent(sent(question) + " by " + peer.name())
            .expected(question.answer())
            .received(heard.words());
    return silent && run.program().alive() ? orAtTheEnd(failure, peer, question, heard) : failure;
  }

  /** Tries whether the answer comes once the client has said all. */
  private Failure orAtTheEnd(Failure failure, Peer peer, Question question, ReadResult heard)
      throws InterruptedException {
    if (failure.fault() != Fault.NO_ANSWER || heard.ended() || !heard.decision().proved()) {
      return failure;
    }
    peer.halfClose();
    ReadResult late = hear(peer, question);
    return question.answered().test(late)
        ? failure.with(Fault.ANSWERS_AT_THE_END, "when the client had said all: " + late.words())
        : failure;
  }
}
