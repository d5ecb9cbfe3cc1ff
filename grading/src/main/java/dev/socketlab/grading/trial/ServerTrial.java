package dev.socketlab.grading.trial;

import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.launch.DiscoveredLaunch;
import dev.socketlab.grading.launch.Startup;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.question.Division;
import dev.socketlab.grading.question.ExpectedService;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Transcript;
import dev.socketlab.grading.wire.move.Move;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * One run of one check on a server: the program, the clients that the check brings, and the words
 * for what went wrong. Clients speak the program's {@link Dialect}. Everything is ended and closed
 * with the trial. For one thread.
 */
public final class ServerTrial implements AutoCloseable {

  private static final int ATTEMPTS = 3;

  private final ExpectedService service;
  private final Division division;
  private final Random random;
  private final Transcript transcript;
  private final ServerRun run;
  private final TestClients visitors;
  private final FailureReport account;
  private final DialectSpeaker speech;
  private String serverName;

  /**
   * @param subject what was found out about how it starts
   * @param dialect how its clients speak
   * @param random what this trial's input is drawn from
   */
  public ServerTrial(
      ProgramStarter starter,
      LaunchCommand launch,
      DiscoveredLaunch subject,
      Dialect dialect,
      ExpectedService service,
      Division division,
      Random random,
      Transcript transcript)
      throws IOException {
    this.service = service;
    this.division = division;
    this.random = random;
    this.transcript = transcript;
    Map<Integer, String> names = new LinkedHashMap<>();
    this.run = new ServerRun(starter, launch, subject, this::serverName, transcript);
    this.visitors = new TestClients(run, names, dialect.reading(), transcript);
    this.account = new FailureReport(run, names, transcript);
    this.speech = new DialectSpeaker(dialect, run, visitors, account);
  }

  public Random random() {
    return random;
  }

  public ExpectedService service() {
    return service;
  }

  public Division division() {
    return division;
  }

  /** How the program speaks, and every client. */
  public Dialect dialect() {
    return speech.dialect();
  }

  public Transcript transcript() {
    return transcript;
  }

  /** What the server is called where it is given a name. */
  public String serverName() {
    if (serverName == null) {
      serverName = newName();
    }
    return serverName;
  }

  /** A name that no program knows, and that is part of no question. */
  public String newName() {
    return "Name-" + (100_000 + random.nextInt(900_000));
  }

  /** From now on programs are started on that address, and clients go there. */
  public void moveTo(String newHost) throws UnknownHostException {
    run.moveTo(newHost);
  }

  /** Starts the program in the way that was found, and waits until it listens. */
  public void start() throws Failure, IOException, InterruptedException {
    run.start(Startup.Place.PIPES, account);
  }

  /** Starts the program as the assignment asks for, on the port given there. */
  public void startAsTold() throws Failure, IOException, InterruptedException {
    run.startAsTold(account);
  }

  /** Starts it at a terminal, where it shows at once what it prints. */
  public void startAtTerminal() throws Failure, IOException, InterruptedException {
    run.start(Startup.Place.TERMINAL, account);
    settle();
  }

  /** Starts it at a terminal while another listens on its port, and waits for what it does. */
  public void startOnTakenPort() throws IOException, InterruptedException {
    run.startOnTakenPort();
    screen().awaitLastWords();
  }

  /** Lets closed connections linger on their ports, as they do everywhere, in this trial. */
  public void keepClosedConnections() throws IOException {
    run.keepClosedConnections();
  }

  /** Whether the program that was started last came to listen. */
  public boolean listens() {
    return run.listens();
  }

  public int port() {
    return run.port();
  }

  public Program program() {
    return run.program();
  }

  /** What the program has printed. */
  public ProgramScreen screen() {
    return run.screen();
  }

  /** A look at the program as it is now. */
  public ProgramView view() {
    return run.view();
  }

  /** Waits until the program has done all that it will do by itself, and looks at it. */
  public ProgramView settle() throws IOException, InterruptedException {
    return run.settle();
  }

  /** Whether the program never comes to rest, so that its silence cannot be proved. */
  public boolean restless() {
    return run.stillness().restless();
  }

  /** Whether the program goes on and on with something, and does not even pause. */
  public boolean busy() {
    return run.stillness().busy();
  }

  /** Waits for {@code arrival} as every wait does: until it comes or will not come. */
  public Stillness.End await(Stillness.Arrival arrival) throws IOException, InterruptedException {
    return run.stillness().await(arrival);
  }

  /** Waits until what was printed since so many bytes had been is content. */
  public boolean shows(long before, Predicate<String> enough)
      throws IOException, InterruptedException {
    return screen().shows(run.stillness(), before, enough);
  }

  /** What Ctrl-C does. */
  public void interrupt() throws IOException, InterruptedException {
    run.interrupt();
  }

  /** Ends the program at once, to start it anew on the same port. */
  public void kill() throws IOException {
    run.kill();
  }

  /**
   * Starts a program anew that has ended, for who comes next. All its clients leave.
   *
   * @return whether it had
   */
  public boolean startAgainIfEnded() throws Failure, IOException, InterruptedException {
    boolean ended = !program().alive();
    if (ended) {
      // The kernel may keep the port as long as a client of the ended program is there.
      visitors.close();
      kill();
      start();
    }
    return ended;
  }

  /** Tries to connect one more client. */
  public ConnectOutcome arrive() throws IOException, InterruptedException {
    return visitors.arrive();
  }

  /** One attempt of one more client, with no second one where it gets no answer. */
  public ConnectOutcome knock() throws IOException {
    return visitors.knock();
  }

  /** Whether the program has accepted this client: the kernel connects more than that. */
  public boolean hasAccepted(Peer peer) {
    return run.hasAccepted(peer);
  }

  /** Connects a client that must be let in, and hears the greeting where there is one. */
  public Peer join() throws Failure, IOException, InterruptedException {
    return speech.join();
  }

  /** Hears and says what comes before the first question of one who has arrived. */
  public void greeted(Peer peer) throws InterruptedException {
    speech.greeted(peer);
  }

  /**
   * Connects a client, and as many others as the service needs, and has one question answered: it
   * is known to be in service then. Where a connection is good for one answer the client is silent:
   * that it was accepted is all that can be known.
   */
  public Peer joinAndAsk() throws Failure, IOException, InterruptedException {
    Peer peer = join();
    for (int there = 1; there < service.company(); there++) {
      join();
    }
    if (dialect().session().isShort()) {
      speech.awaitService(peer);
    } else {
      ask(peer);
    }
    return peer;
  }

  /**
   * Connects a client and has one question answered, after others have left: an attempt that is
   * turned away is repeated when the program has done all that leaving made it do. Many servers
   * have a short gap between two clients in which nobody listens.
   */
  public Peer joinWhenFree(Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    String met = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      settle();
      ConnectOutcome arrival = arrive();
      if (arrival instanceof ConnectOutcome.Connected connected) {
        Peer peer = connected.peer();
        greeted(peer);
        Question question = question();
        say(peer, question.line());
        Heard heard = hear(peer, question);
        if (question.answered().test(heard)) {
          return peer;
        }
        if (!heard.ended()) {
          throw notAnswered(peer, question, heard, fault, when);
        }
        met = peer.name() + " heard " + heard.words();
      } else {
        met =
            arrival instanceof ConnectOutcome.Refused refused
                ? refused.words()
                : "no answer at all";
      }
    }
    throw failure(fault, "no further client was served " + when, "", "service", met);
  }

  /** A plain question that any program of the service answers, and whose answer no other has. */
  public Question question() {
    return service.question(dialect().request().digits(), random);
  }

  /** Makes a move, on a connection that is good for a request. */
  public void make(Peer peer, Move move) throws Failure, IOException, InterruptedException {
    speech.make(peer, move);
  }

  /** Sends these very bytes, on a connection that is good for a request. */
  public void send(Peer peer, byte[] bytes) throws Failure, IOException, InterruptedException {
    speech.send(peer, bytes);
  }

  /** Sends a request as the program wants it, on a connection that is good for it. */
  public void say(Peer peer, String line) throws Failure, IOException, InterruptedException {
    speech.say(peer, line);
  }

  /** This question as one message with an end: with a line end where the program needs none. */
  public byte[] framed(Question question) {
    return speech.framed(question);
  }

  /** What was sent to ask this, as a person reads it. */
  public String sent(Question question) {
    return speech.sent(question);
  }

  /** Has a fresh question answered rightly. */
  public void ask(Peer peer) throws Failure, IOException, InterruptedException {
    ask(peer, Fault.WRONG_ANSWER, "");
  }

  /**
   * Has a fresh question answered rightly.
   *
   * @param when added to the summary of a failure: "while client 2 is connected"
   */
  public void ask(Peer peer, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    expect(peer, question(), fault, when);
  }

  /** Has this question answered rightly; returns the answer. */
  public Heard expect(Peer peer, Question question, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    return speech.expect(peer, question, fault, when);
  }

  /** Listens for the answer: until it is there and whole, or nothing more will come. */
  public Heard hear(Peer peer, Question question) throws InterruptedException {
    return speech.hear(peer, question);
  }

  /** The failure of a question that was not answered, or wrongly. */
  public Failure notAnswered(Peer peer, Question question, Heard heard, Fault fault, String when) {
    return speech.notAnswered(peer, question, heard, fault, when);
  }

  /** Whether an answer belongs to a whole line; an echo may come back piece by piece. */
  public boolean answersWholeLines() {
    return service == ExpectedService.CALC;
  }

  /** A remark for the transcript. */
  public void note(String text) {
    transcript.add("grader", Kind.NOTE, text);
  }

  /** Something that the check finds out, whether it passes or not, for the grade. */
  public void observed(Observation what, Enum<?> value) {
    transcript.observed(what, value);
  }

  /** What the program is doing in that view, in words. */
  public String situation(ProgramView view) {
    return account.situation(view);
  }

  /** A failure, with what the program is doing now or how it ended added to what was received. */
  public Failure failure(
      Fault fault, String summary, String sent, String expected, String received) {
    return account.failure(fault, summary, sent, expected, received);
  }

  @Override
  public void close() throws IOException {
    CloseAll.all(List.of(visitors, run));
  }
}
