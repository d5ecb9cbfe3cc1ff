package dev.socketlab.grading.check;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.Situation;
import dev.socketlab.grading.observe.SocketTable;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Output;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.Starter;
import dev.socketlab.grading.submission.Launch;
import dev.socketlab.grading.wire.Arrival;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Transcript;
import dev.socketlab.grading.wire.Visible;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * One run of one check on a server: the program, the clients that the check brings, and the words
 * for what went wrong. Everything is ended and closed with the trial. For one thread.
 */
public final class ServerTrial implements AutoCloseable {

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
  private String host = "127.0.0.1";
  private String serverName;
  private boolean atTerminal;
  private InetAddress address = InetAddress.getLoopbackAddress();

  /**
   * @param arguments what the program is given, with {@code {host}}, {@code {port}} and {@code
   *     {name}}
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
    host = newHost;
    address = InetAddress.getByName(newHost);
  }

  /** Starts the program and waits until it listens on the port that it was given. */
  public void start() throws Failure, IOException, InterruptedException {
    awaitListening(run(false));
  }

  /** Does the same at a terminal, where the program shows at once what it prints. */
  public void startAtTerminal() throws Failure, IOException, InterruptedException {
    awaitListening(run(true));
    settle();
  }

  /** Starts it at a terminal while another listens on its port, and waits for what it does. */
  public void startOnTakenPort() throws IOException, InterruptedException {
    try (ServerSocket other = new ServerSocket()) {
      // On all addresses: whichever the program binds, it is taken.
      other.bind(new InetSocketAddress(port.number()));
      transcript.add("grader", Kind.NOTE, "listens on port " + port.number() + " itself");
      run(true);
      settle();
      screen().awaitLastWords();
    }
  }

  /** What the program has printed. */
  public Screen screen() {
    return new Screen(program);
  }

  /**
   * @return the command in words
   */
  private String run(boolean atTerminal) throws IOException, InterruptedException {
    List<String> given =
        arguments.stream()
            .map(word -> word.replace("{port}", Integer.toString(port.number())))
            .map(word -> word.replace("{host}", host))
            .map(word -> word.contains("{name}") ? word.replace("{name}", serverName()) : word)
            .toList();
    String shown = launch.shown() + " " + String.join(" ", given);
    transcript.add("grader", Kind.STARTED, shown);
    List<String> command = launch.with(given);
    this.atTerminal = atTerminal;
    program =
        starter.start(
            atTerminal ? Terminal.around(command) : command,
            launch.folder(),
            printed -> transcript.add("program", Kind.PRINTED, printed));
    stillness = atTerminal ? Stillness.atTerminal(program.pid()) : Stillness.of(program.pid());
    return shown;
  }

  private void awaitListening(String shown) throws Failure, IOException, InterruptedException {
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

  /** Whether the program never comes to rest, so that its silence cannot be proved. */
  public boolean restless() {
    return stillness.restless();
  }

  /** Waits for {@code arrival} as every wait does: until it comes or will not come. */
  public Stillness.End await(Stillness.Arrival arrival) throws IOException, InterruptedException {
    return stillness.await(arrival);
  }

  /** Waits until what the program printed since its start is content. */
  public boolean prints(Predicate<String> enough) throws IOException, InterruptedException {
    Output output = program.output();
    stillness.await(
        ms -> {
          long seen = output.total();
          if (!enough.test(output.text())) {
            output.awaitMore(seen, ms);
          }
          return enough.test(output.text());
        });
    return enough.test(output.text());
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

  /** One attempt of one more client, with no second one where it gets no answer. */
  public Arrival knock() throws IOException {
    return attempt("client " + (names.size() + 1));
  }

  private Arrival attempt(String name) throws IOException {
    try {
      Connection connection =
          Connection.connect(new InetSocketAddress(address, port.number()), ATTEMPT);
      Peer peer = new Peer(name, connection, transcript, stillness);
      peers.add(peer);
      names.put(peer.localPort(), name);
      stillness.watch(peer.localPort());
      transcript.add(name, Kind.CONNECTED, "from port " + peer.localPort());
      return new Arrival.Connected(peer);
    } catch (SocketTimeoutException unanswered) {
      return new Arrival.Ignored();
    } catch (SocketException refused) {
      transcript.add(name, Kind.REFUSED, refused.getMessage());
      return new Arrival.Refused(refused.getMessage());
    }
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

  /**
   * Connects a client, and as many others as the service needs, and has one question answered: it
   * is known to be in service then.
   */
  public Peer joinAndAsk() throws Failure, IOException, InterruptedException {
    Peer peer = join();
    for (int there = 1; there < service.company(); there++) {
      join();
    }
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
        ending.isPresent()
            && fault != Fault.ENDED_AT_START
            && fault != Fault.PORT_NOT_FREE
            && fault != Fault.TAKEN_PORT_NOT_REPORTED;
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
    // The terminal is the grader's own.
    return new Situation(atTerminal ? view.below(program.pid()) : view, names).words();
  }

  /** Ends the program at once, to start it anew on the same port. */
  public void kill() throws IOException {
    program.close();
    transcript.add("grader", Kind.ENDED, "the program was ended");
  }

  public int port() {
    return port.number();
  }

  public Transcript transcript() {
    return transcript;
  }
}
