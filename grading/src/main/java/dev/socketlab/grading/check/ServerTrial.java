package dev.socketlab.grading.check;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.Situation;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.Starter;
import dev.socketlab.grading.subject.Endpoint;
import dev.socketlab.grading.subject.FixedPorts;
import dev.socketlab.grading.subject.Startup;
import dev.socketlab.grading.subject.Subject;
import dev.socketlab.grading.subject.Way;
import dev.socketlab.grading.submission.Launch;
import dev.socketlab.grading.wire.Arrival;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Transcript;
import dev.socketlab.grading.wire.Visible;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * One run of one check on a server: the program, the clients that the check brings, and the words
 * for what went wrong. Everything is ended and closed with the trial. For one thread.
 */
public final class ServerTrial implements AutoCloseable {

  /** Longer than the kernel takes to say no; an unanswered attempt is asked about in between. */
  private static final Duration ATTEMPT = Duration.ofMillis(250);

  private static final int ATTEMPTS = 3;

  private final Starter starter;
  private final Launch launch;
  private final Subject subject;
  private final Service service;
  private final Division division;
  private final Random random;
  private final Transcript transcript;
  private final Port port;
  private final List<Peer> peers = new ArrayList<>();
  private final Map<Integer, String> names = new LinkedHashMap<>();
  private Program program;
  private Stillness stillness;
  private Endpoint endpoint;
  private FixedPorts turn;
  private InetAddress address = InetAddress.getLoopbackAddress();

  /**
   * @param subject what was found out about how it starts
   * @param random what this trial's input is drawn from
   */
  public ServerTrial(
      Starter starter,
      Launch launch,
      Subject subject,
      Service service,
      Division division,
      Random random,
      Transcript transcript)
      throws IOException {
    this.starter = starter;
    this.launch = launch;
    this.subject = subject;
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

  /** Starts the program in the way that was found, and waits until it listens. */
  public void start() throws Failure, IOException, InterruptedException {
    start(subject.way());
  }

  /** Starts the program as the assignment asks for, on the port given there. */
  public void startAsTold() throws Failure, IOException, InterruptedException {
    Way told = subject.assigned().orElse(subject.way());
    start(told);
    if (told.tellsPort() && endpoint.port() != port.number()) {
      throw failure(
          Fault.LISTENS_ELSEWHERE,
          "the program listens on port " + endpoint.port() + " instead of " + port.number(),
          "started as: " + shown(told),
          "a listening socket on the port given as argument, " + port.number(),
          "a listening socket on port " + endpoint.port());
    }
  }

  private void start(Way way) throws Failure, IOException, InterruptedException {
    if (turn == null) {
      turn = FixedPorts.turn(starter, !subject.obedient() || !way.tellsPort());
    }
    endpoint = null;
    transcript.add("grader", Kind.STARTED, shown(way));
    Startup startup =
        Startup.of(
            starter,
            launch,
            way,
            port.number(),
            printed -> transcript.add("program", Kind.PRINTED, printed));
    program = startup.program();
    stillness = startup.stillness();
    if (startup.result() instanceof Startup.Listens listens) {
      endpoint = listens.endpoint();
      address = endpoint.reachedAt().getAddress();
      if (!way.tellsPort()) {
        note("it listens on " + endpoint.words());
      }
      return;
    }
    String tried = subject.tried();
    if (startup.result() instanceof Startup.Waits waits) {
      throw failure(
          Fault.DOES_NOT_LISTEN,
          "the program does not listen",
          "started as: " + shown(way),
          "a listening socket",
          (waits.why() == Stillness.End.STILL ? "none, and the program waits" : "none in time")
              + tried);
    }
    throw failure(
        Fault.ENDED_AT_START,
        "the program ended instead of listening",
        "started as: " + shown(way),
        "a program that listens and waits for clients",
        tried.strip());
  }

  private String shown(Way way) {
    return way.filled(port.number()).shown(launch.shown());
  }

  /** Whether the program that was started last came to listen. */
  public boolean listens() {
    return endpoint != null;
  }

  /**
   * Lets closed connections linger on their ports, as they do everywhere, while this trial runs.
   */
  public void keepClosedConnections() throws IOException {
    starter.lingering(true);
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
            arrival[0] = attempt(name);
          }
          return !(arrival[0] instanceof Arrival.Ignored);
        });
    if (arrival[0] instanceof Arrival.Ignored) {
      transcript.add(name, Kind.NOTE, "no answer to the attempt to connect: the backlog is full");
    }
    return arrival[0];
  }

  private Arrival attempt(String name) throws IOException {
    try {
      Connection connection = Connection.connect(new InetSocketAddress(address, port()), ATTEMPT);
      Peer peer = new Peer(name, connection, transcript, stillness);
      peers.add(peer);
      names.put(peer.localPort(), name);
      stillness.watch(peer.localPort());
      transcript.add(name, Kind.CONNECTED, "from port " + peer.localPort());
      return new Arrival.Connected(peer);
    } catch (SocketTimeoutException unanswered) {
      return new Arrival.Ignored();
    } catch (SocketException refused) {
      if (endpoint.mayBeIpv6Only() && isListening()) {
        // It listens, and not to IPv4.
        endpoint = endpoint.onIpv6();
        address = endpoint.address();
        return attempt(name);
      }
      transcript.add(name, Kind.REFUSED, refused.getMessage());
      return new Arrival.Refused(refused.getMessage());
    }
  }

  private boolean isListening() {
    return view().listeners().stream().anyMatch(row -> row.localPort() == port());
  }

  /** Connects a client that must be let in. */
  public Peer join() throws Failure, IOException, InterruptedException {
    Arrival arrival = arrive();
    if (arrival instanceof Arrival.Connected connected) {
      return connected.peer();
    }
    throw failure(
        Fault.NOT_REACHABLE,
        "a client could not connect",
        "",
        "a connection",
        arrival instanceof Arrival.Refused refused ? refused.words() : "no answer at all");
  }

  /** Connects a client and has one question answered: it is known to be in service then. */
  public Peer joinAndAsk() throws Failure, IOException, InterruptedException {
    Peer peer = join();
    ask(peer);
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
      Arrival arrival = arrive();
      if (arrival instanceof Arrival.Connected connected) {
        Peer peer = connected.peer();
        Question question = service.question(random);
        peer.say(question.line());
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
  public void ask(Peer peer) throws Failure, InterruptedException {
    ask(peer, Fault.WRONG_ANSWER, "");
  }

  /**
   * Has a fresh question answered rightly.
   *
   * @param when added to the summary of a failure: "while client 2 is connected"
   */
  public void ask(Peer peer, Fault fault, String when) throws Failure, InterruptedException {
    expect(peer, service.question(random), fault, when);
  }

  /** Has this question answered rightly; returns the answer. */
  public Heard expect(Peer peer, Question question, Fault fault, String when)
      throws Failure, InterruptedException {
    peer.say(question.line());
    Heard heard = hear(peer, question);
    if (!question.answered().test(heard)) {
      throw notAnswered(peer, question, heard, fault, when);
    }
    return heard;
  }

  /** Listens for the answer: until it is there and its line ended, or nothing more will come. */
  public Heard hear(Peer peer, Question question) throws InterruptedException {
    return peer.hear(heard -> heard.endsLine() && question.answered().test(heard));
  }

  public Failure notAnswered(Peer peer, Question question, Heard heard, Fault fault, String when) {
    String after = when.isEmpty() ? "" : " " + when;
    boolean silent = heard.nothing();
    return failure(
        fault == Fault.WRONG_ANSWER && silent ? Fault.NO_ANSWER : fault,
        peer.name() + (silent ? " got no answer" : " did not get the right answer") + after,
        "\"" + Visible.text(question.line()) + "\\n\" by " + peer.name(),
        question.answer(),
        heard.words());
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
    all.add(() -> starter.lingering(false));
    if (turn != null) {
      all.add(turn);
    }
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

  public int port() {
    return endpoint == null ? port.number() : endpoint.port();
  }

  public Transcript transcript() {
    return transcript;
  }
}
