package dev.socketlab.grading.check;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.Situation;
import dev.socketlab.grading.observe.SocketTable;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.Starter;
import dev.socketlab.grading.subject.Access;
import dev.socketlab.grading.subject.Dialect;
import dev.socketlab.grading.subject.LineEnd;
import dev.socketlab.grading.subject.Request;
import dev.socketlab.grading.subject.Session;
import dev.socketlab.grading.submission.Launch;
import dev.socketlab.grading.wire.Arrival;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One run of one check on a server: the program, the clients that the check brings, and the words
 * for what went wrong. Clients speak the program's {@link Dialect}, and read its replies like that.
 * Everything is ended and closed with the trial. For one thread.
 */
public final class ServerTrial implements Access, AutoCloseable {

  /** Longer than the kernel takes to say no; an unanswered attempt is asked about in between. */
  private static final Duration ATTEMPT = Duration.ofMillis(250);

  private static final int ATTEMPTS = 3;

  /** ::1. */
  private static final byte[] LOOPBACK_V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private final Starter starter;
  private final Launch launch;
  private final List<String> arguments;
  private final Service service;
  private final Division division;
  private final Random random;
  private final Transcript transcript;
  private final Port port;
  private final List<Peer> peers = new ArrayList<>();
  private final Map<Integer, String> names = new LinkedHashMap<>();
  private Program program;
  private Stillness stillness;
  private Dialect dialect = Dialect.LINES;
  private final Set<Peer> answered = new HashSet<>();
  private InetAddress address = InetAddress.getLoopbackAddress();

  /**
   * @param arguments what the program is given, with {@code {port}} for the port
   * @param random what this trial's input is drawn from
   */
  public ServerTrial(
      Starter starter,
      Launch launch,
      List<String> arguments,
      Service service,
      Division division,
      Random random,
      Transcript transcript)
      throws IOException {
    this.starter = starter;
    this.launch = launch;
    this.arguments = arguments;
    this.service = service;
    this.division = division;
    this.random = random;
    this.transcript = transcript;
    this.port = Port.take();
  }

  public Random random() {
    return random;
  }

  public Service service() {
    return service;
  }

  public Division division() {
    return division;
  }

  public Program program() {
    return program;
  }

  /** From now on every client speaks like this. */
  public ServerTrial speak(Dialect learned) {
    dialect = learned;
    return this;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** A plain question that any program of the service answers, and whose answer no other has. */
  public Question question() {
    return service.question(dialect.request().digits(), random);
  }

  /** Starts the program and waits until it listens on the port that it was given. */
  public void start() throws Failure, IOException, InterruptedException {
    List<String> given =
        arguments.stream()
            .map(word -> word.replace("{port}", Integer.toString(port.number())))
            .toList();
    String shown = launch.shown() + " " + String.join(" ", given);
    transcript.add("grader", Kind.STARTED, shown);
    program =
        starter.start(
            launch.with(given),
            launch.folder(),
            printed -> transcript.add("program", Kind.PRINTED, printed));
    stillness = Stillness.of(program.pid());
    Stillness.End end =
        stillness.await(
            ms -> listener().isPresent() || program.awaitEnd(ms) || listener().isPresent());
    Optional<SocketTable.Row> listener = listener();
    if (listener.isPresent()) {
      if (listener.get().loopbackV6Only()) {
        address = InetAddress.getByAddress(LOOPBACK_V6);
      }
      return;
    }
    if (!program.alive()) {
      throw failure(
          Fault.ENDED_AT_START,
          "the program ended instead of listening on port " + port.number(),
          "started as: " + shown,
          "a program that listens on port " + port.number() + " and waits for clients",
          "");
    }
    List<Integer> elsewhere =
        view().listeners().stream().map(SocketTable.Row::localPort).distinct().toList();
    if (!elsewhere.isEmpty()) {
      throw failure(
          Fault.LISTENS_ELSEWHERE,
          "the program listens on port " + elsewhere.get(0) + " instead of " + port.number(),
          "started as: " + shown,
          "a listening socket on the port given as argument, " + port.number(),
          "a listening socket on port " + elsewhere.get(0));
    }
    throw failure(
        Fault.DOES_NOT_LISTEN,
        "the program does not listen on port " + port.number(),
        "started as: " + shown,
        "a listening socket on port " + port.number(),
        end == Stillness.End.STILL ? "none, and the program waits" : "none in time");
  }

  private Optional<SocketTable.Row> listener() {
    return view().listeners().stream().filter(row -> row.localPort() == port.number()).findFirst();
  }

  /** A look at the program as it is now. */
  public ProgramView view() {
    return ProgramView.look(program.pid());
  }

  /** Waits until the program has done all that it will do by itself, and looks at it. */
  public ProgramView settle() throws IOException, InterruptedException {
    stillness.settle();
    return stillness.lastView().orElseGet(this::view);
  }

  /** Waits for {@code arrival} as every wait does: until it comes or will not come. */
  public Stillness.End await(Stillness.Arrival arrival) throws IOException, InterruptedException {
    return stillness.await(arrival);
  }

  /** Tries to connect one more client. */
  public Arrival arrive() throws IOException, InterruptedException {
    String name = "client " + (names.size() + 1);
    Arrival[] arrival = {new Arrival.Ignored()};
    stillness.await(
        ms -> {
          if (ms > 0) {
            arrival[0] = attempt(name, Optional.empty());
          }
          return !(arrival[0] instanceof Arrival.Ignored);
        });
    if (arrival[0] instanceof Arrival.Ignored) {
      transcript.add(name, Kind.NOTE, "no answer to the attempt to connect: the backlog is full");
    }
    return arrival[0];
  }

  /**
   * @param again the client that comes anew; empty for one that was never here
   */
  private Arrival attempt(String name, Optional<Peer> again) throws IOException {
    try {
      Connection connection =
          Connection.connect(new InetSocketAddress(address, port.number()), ATTEMPT);
      Peer peer = again.orElseGet(() -> newcomer(name, connection));
      if (again.isPresent()) {
        peer.reconnected(connection);
      }
      names.put(peer.localPort(), name);
      return new Arrival.Connected(peer);
    } catch (SocketTimeoutException unanswered) {
      return new Arrival.Ignored();
    } catch (SocketException refused) {
      transcript.add(name, Kind.REFUSED, refused.getMessage());
      return new Arrival.Refused(refused.getMessage());
    }
  }

  private Peer newcomer(String name, Connection connection) {
    Peer peer = new Peer(name, connection, transcript, stillness);
    peer.read(dialect.reading());
    peers.add(peer);
    stillness.watch(peer.localPort());
    transcript.add(name, Kind.CONNECTED, "from port " + peer.localPort());
    return peer;
  }

  /** Connects a client that must be let in, and waits for the greeting where there is one. */
  public Peer join() throws Failure, IOException, InterruptedException {
    Arrival arrival = arrive();
    if (arrival instanceof Arrival.Connected connected) {
      greeted(connected.peer());
      return connected.peer();
    }
    throw notReachable(arrival);
  }

  private Failure notReachable(Arrival arrival) {
    return failure(
        Fault.NOT_REACHABLE,
        "a client could not connect",
        "",
        "a connection",
        arrival instanceof Arrival.Refused refused ? refused.words() : "no answer at all");
  }

  /** Hears and says what comes before the first question. */
  public void greeted(Peer peer) throws InterruptedException {
    if (dialect.greets()) {
      peer.hear(dialect::isGreeting);
    }
    if (!dialect.opening().isEmpty()) {
      peer.send(dialect.request().end().around(dialect.opening()));
      peer.hearAll();
    }
  }

  /**
   * Connects a client and has one question answered: it is known to be in service then. Where a
   * connection is good for one answer, the client has connected anew and is silent.
   */
  public Peer joinAndAsk() throws Failure, IOException, InterruptedException {
    Peer peer = join();
    ask(peer);
    comeAnew(peer);
    return peer;
  }

  /** Where a connection is good for one answer, and has had it, the client connects anew. */
  private void comeAnew(Peer peer) throws Failure, IOException, InterruptedException {
    if (!dialect.session().isShort() || !answered.remove(peer)) {
      return;
    }
    settle();
    if (dialect.session() == Session.ONE_REPLY) {
      peer.leave();
    }
    Arrival[] arrival = {new Arrival.Ignored()};
    for (int attempt = 0; attempt < ATTEMPTS && !came(arrival[0]); attempt++) {
      settle();
      stillness.await(
          ms -> {
            if (ms > 0) {
              arrival[0] = attempt(peer.name(), Optional.of(peer));
            }
            return !(arrival[0] instanceof Arrival.Ignored);
          });
    }
    if (!came(arrival[0])) {
      throw notReachable(arrival[0]);
    }
    if (dialect.session() == Session.GOES_WRONG && !accepted(peer)) {
      // Only then, since a mistake in what follows a client's leaving is another matter.
      peer.closeFormer();
    }
    greeted(peer);
  }

  private static boolean came(Arrival arrival) {
    return arrival instanceof Arrival.Connected;
  }

  /** Sends these very bytes, on a connection that is good for a request. */
  public void send(Peer peer, byte[] bytes) throws Failure, IOException, InterruptedException {
    comeAnew(peer);
    peer.send(bytes);
    answered.add(peer);
  }

  /** This question as one message with an end: with a line end where the program needs none. */
  public byte[] framed(Question question) {
    Request request = dialect.request();
    LineEnd end = request.end() == LineEnd.NOTHING ? LineEnd.LINE_FEED : request.end();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    request.with(end).messages(question.line()).forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  /** Sends a request as the program wants it, on a connection that is good for it. */
  public void say(Peer peer, String line) throws Failure, IOException, InterruptedException {
    comeAnew(peer);
    List<byte[]> messages = dialect.request().messages(line);
    for (byte[] message : messages.subList(0, messages.size() - 1)) {
      peer.send(message);
      peer.hearAll();
    }
    peer.send(messages.get(messages.size() - 1));
    answered.add(peer);
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
      Arrival arrival = arrive();
      if (arrival instanceof Arrival.Connected connected) {
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
        met = arrival instanceof Arrival.Refused refused ? refused.words() : "no answer at all";
      }
    }
    throw failure(fault, "no further client was served " + when, "", "service", met);
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
    say(peer, question.line());
    Heard heard = hear(peer, question);
    if (!question.answered().test(heard)) {
      throw notAnswered(peer, question, heard, fault, when);
    }
    return heard;
  }

  /** Listens for the answer: until it is there and whole, or nothing more will come. */
  public Heard hear(Peer peer, Question question) throws InterruptedException {
    return peer.hear(heard -> dialect.isWhole(heard) && question.answered().test(heard));
  }

  public Failure notAnswered(Peer peer, Question question, Heard heard, Fault fault, String when) {
    String after = when.isEmpty() ? "" : " " + when;
    boolean silent = heard.nothing();
    return failure(
        fault == Fault.WRONG_ANSWER && silent ? Fault.NO_ANSWER : fault,
        peer.name() + (silent ? " got no answer" : " did not get the right answer") + after,
        sent(question) + " by " + peer.name(),
        question.answer(),
        heard.words());
  }

  /** What was sent to ask this, as a person reads it. */
  public String sent(Question question) {
    return dialect.request().shown(question.line());
  }

  /** A failure, with what the program is doing now or how it ended added to what was received. */
  public Failure failure(
      Fault fault, String summary, String sent, String expected, String received) {
    List<String> seen = new ArrayList<>();
    if (!received.isEmpty()) {
      seen.add(received);
    }
    ProgramView last = program == null ? null : lastView();
    Optional<Ending> ending = program == null ? Optional.empty() : Ending.of(program, transcript);
    if (ending.isPresent()) {
      seen.add(ending.get().words());
      Optional<Failure> broken = ending.get().brokenLimit(sent, expected, seen);
      if (broken.isPresent()) {
        return broken.get();
      }
    } else if (last != null) {
      String situation = situation(last);
      transcript.add("program", Kind.NOTE, situation);
      if (!situation.isEmpty()) {
        seen.add(situation);
      }
    }
    boolean died =
        ending.isPresent() && fault != Fault.ENDED_AT_START && fault != Fault.PORT_NOT_FREE;
    Fault because = died ? Fault.DIED : fault;
    return new Failure(because, summary, sent, expected, String.join("\n", seen));
  }

  /** The program when it has come to rest: one that is about to die of an error has died then. */
  private ProgramView lastView() {
    try {
      return settle();
    } catch (IOException unseen) {
      transcript.add("grader", Kind.NOTE, "no last look: " + unseen.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return view();
  }

  @Override
  public void close() throws IOException {
    List<AutoCloseable> all = new ArrayList<>(peers);
    if (program != null) {
      all.add(program);
    }
    all.add(port);
    Closing.all(all);
  }

  /** Whether an answer belongs to a whole line; an echo may come back piece by piece. */
  public boolean answersWholeLines() {
    return service == Service.CALC;
  }

  /** What Ctrl-C does. */
  public void interrupt() throws IOException, InterruptedException {
    transcript.add("grader", Kind.NOTE, "SIGINT to the program, as by Ctrl-C");
    program.interrupt();
  }

  /** A remark for the transcript. */
  public void note(String text) {
    transcript.add("grader", Kind.NOTE, text);
  }

  /** What the program is doing in that view, in words. */
  public String situation(ProgramView view) {
    return new Situation(view, names).words();
  }

  /** Ends the program at once, to start it anew on the same port. */
  public void kill() throws IOException {
    program.close();
    transcript.add("grader", Kind.ENDED, "the program was ended");
  }

  @Override
  public Optional<Peer> enter() throws IOException, InterruptedException {
    try {
      if (!program.alive()) {
        kill();
        start();
      }
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (arrive() instanceof Arrival.Connected connected) {
          return Optional.of(connected.peer());
        }
        settle();
      }
      return Optional.empty();
    } catch (Failure notAgain) {
      note("not started again: " + notAgain.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public boolean accepted(Peer peer) {
    return view().unaccepted().stream().noneMatch(row -> row.remotePort() == peer.localPort());
  }

  @Override
  public void end() throws IOException {
    kill();
  }

  @Override
  public void rest() throws IOException, InterruptedException {
    settle();
  }

  @Override
  public boolean alive() {
    return program.alive();
  }

  public int port() {
    return port.number();
  }

  public Transcript transcript() {
    return transcript;
  }
}
