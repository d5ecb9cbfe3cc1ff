package dev.socketlab.grading.trial;

import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.dialect.Dialect;
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
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.Transcript;
import dev.socketlab.grading.wire.move.Move;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One run of one check on a server: the program and the clients of the check, who speak its {@link
 * Dialect}. Everything is ended and closed with the trial. For one thread.
 */
public final class ServerTrial extends CheckTrial {

  private final ExpectedService service;
  private final Division division;
  private final ServerRun run;
  private final TestClients clients;
  private final Map<Integer, String> clientNames;
  private final FailureReport report;
  private final SessionOpening opening;
  private final DialectSpeaker speaker;
  private String serverName;

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
    super(random, transcript);
    this.service = service;
    this.division = division;
    this.clientNames = new LinkedHashMap<>();
    this.run = new ServerRun(starter, launch, subject, this::serverName, transcript);
    this.clients = new TestClients(run, clientNames, dialect.reading(), transcript);
    this.report = FailureReport.onServer(run, clientNames, transcript);
    this.opening = new SessionOpening(dialect, service, random);
    this.speaker = new DialectSpeaker(dialect, run, clients, report, opening);
  }

  @Override
  public Program program() {
    return run.program();
  }

  @Override
  Stillness stillness() {
    return run.stillness();
  }

  @Override
  FailureReport report() {
    return report;
  }

  public ExpectedService service() {
    return service;
  }

  public Division division() {
    return division;
  }

  public Dialect dialect() {
    return speaker.dialect();
  }

  public String serverName() {
    if (serverName == null) {
      serverName = newName();
    }
    return serverName;
  }

  /** From now on programs are given that address, and clients connect there. */
  public void useHost(String host) throws UnknownHostException {
    run.useHost(host);
  }

  /** Starts the program with the invocation that was found, and waits until it listens. */
  public void start() throws Failure, IOException, InterruptedException {
    run.start(Startup.Place.PIPES, report);
  }

  /** Starts the program as the assignment specifies, on the port given there. */
  public void startAsSpecified() throws Failure, IOException, InterruptedException {
    run.startAsSpecified(report);
  }

  /** Starts it at a terminal, where output is shown at once. */
  public void startAtTerminal() throws Failure, IOException, InterruptedException {
    run.start(Startup.Place.TERMINAL, report);
    settle();
  }

  /** Starts it at a terminal while another program listens on its port, and waits for it. */
  public void startOnTakenPort() throws IOException, InterruptedException {
    run.startOnTakenPort();
    screen().awaitLastWords();
  }

  /** Lets closed connections linger on their ports in this trial, as they do everywhere else. */
  public void keepClosedConnections() throws IOException {
    run.keepClosedConnections();
  }

  public boolean listens() {
    return run.listens();
  }

  public int port() {
    return run.port();
  }

  /** The source file that the grader built it from; empty if a build file did. */
  public Optional<Path> source() {
    return run.source();
  }

  /** The grader's ends of all connections that its clients have made. */
  public Set<Integer> clientPorts() {
    return Set.copyOf(clientNames.keySet());
  }

  public ProgramView view() {
    return run.view();
  }

  /** Where its source hands text to an interpreter: file, line number, line. */
  public List<String> interpreterCalls() throws IOException {
    return run.interpreterCalls();
  }

  public void interrupt() throws IOException, InterruptedException {
    run.interrupt();
  }

  /** Ends the program at once; it can be started again on the same port. */
  public void kill() throws IOException {
    run.kill();
  }

  /** Restarts the program if it has ended, without its clients; whether it had ended. */
  public boolean restartIfEnded() throws Failure, IOException, InterruptedException {
    if (program().alive()) {
      return false;
    }
    // The kernel may keep the port as long as a client of the ended program is connected.
    clients.close();
    kill();
    start();
    return true;
  }

  /** Connects one more client, and waits until that succeeds, fails, or never will. */
  public ConnectOutcome connect() throws IOException, InterruptedException {
    return clients.connect();
  }

  /** Makes one attempt to connect one more client, and no second one if it gets no answer. */
  public ConnectOutcome tryToConnect() throws IOException {
    return clients.tryToConnect();
  }

  /** Whether the program has accepted this client: the kernel connects more clients than that. */
  public boolean hasAccepted(Peer peer) {
    return run.hasAccepted(peer);
  }

  /** Connects a client that must be let in, and begins its session. */
  public Peer join() throws Failure, IOException, InterruptedException {
    return speaker.join();
  }

  /** What comes before the first request of a client that has connected. */
  public SessionOpening opening() {
    return opening;
  }

  /**
   * Connects a client, and as many others as the service needs, and has one question answered. If a
   * connection allows only one answer, the client stays silent, and is just accepted.
   */
  public Peer joinAndAsk() throws Failure, IOException, InterruptedException {
    return speaker.joinAndAsk(service.clientsNeeded(), this::question);
  }

  /** The same without a question; the client must be accepted. */
  public Peer joinAccepted() throws Failure, IOException, InterruptedException {
    return speaker.joinAccepted(service.clientsNeeded());
  }

  /** Whether the program neither keeps this client's connection nor has left it in the backlog. */
  public boolean hasTurnedAway(Peer peer) {
    return run.hasTurnedAway(peer);
  }

  /**
   * Connects a client and has one question answered, after others have left. It tries again if it
   * is turned away: many servers have a short gap between two clients in which nobody listens.
   */
  public Peer joinWhenFree(Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    return speaker.joinWhenFree(this::question, fault, when);
  }

  /** A plain question, whose right answer no other has. */
  public Question question() {
    return service.question(dialect(), random());
  }

  /** Makes a move, on a connection that takes a request. */
  public void make(Peer peer, Move move) throws Failure, IOException, InterruptedException {
    speaker.make(peer, move);
  }

  /** Sends exactly these bytes, on a connection that takes a request. */
  public void send(Peer peer, byte[] bytes) throws Failure, IOException, InterruptedException {
    speaker.send(peer, bytes);
  }

  /** Sends a request in the form that the program expects, on a connection that takes one. */
  public void say(Peer peer, String line) throws Failure, IOException, InterruptedException {
    speaker.say(peer, line);
  }

  /** Asks this question, on a connection that takes one. */
  public void say(Peer peer, Question question) throws Failure, IOException, InterruptedException {
    speaker.say(peer, question);
  }

  /** This question as one message with an end: a line end if the program needs none. */
  public byte[] framed(Question question) {
    return speaker.framed(question);
  }

  /** What was sent to ask this, as a person reads it. */
  public String sent(Question question) {
    return speaker.sent(question);
  }

  /** Asks a new question and requires the right answer. */
  public void ask(Peer peer) throws Failure, IOException, InterruptedException {
    ask(peer, Fault.WRONG_ANSWER, "");
  }

  /** The same; {@code when} is added to the summary: "while client 2 is connected". */
  public void ask(Peer peer, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    expectAnswer(peer, question(), fault, when);
  }

  /** Asks this question, requires the right answer, and returns it. */
  public ReadResult expectAnswer(Peer peer, Question question, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    return speaker.expectAnswer(peer, question, fault, when);
  }

  /** Listens until the answer is complete or nothing more will come. */
  public ReadResult hear(Peer peer, Question question) throws InterruptedException {
    return speaker.hear(peer, question);
  }

  /** The failure of a question that got no answer, or a wrong one. */
  public Failure notAnswered(
      Peer peer, Question question, ReadResult heard, Fault fault, String when)
      throws InterruptedException {
    return speaker.notAnswered(peer, question, heard, fault, when);
  }

  @Override
  public void close() throws IOException {
    CloseAll.all(List.of(clients, run));
  }
}
