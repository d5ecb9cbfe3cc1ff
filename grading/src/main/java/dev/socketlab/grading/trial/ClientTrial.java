package dev.socketlab.grading.trial;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.launch.DiscoveredLaunch;
import dev.socketlab.grading.launch.Endpoint;
import dev.socketlab.grading.launch.FixedPorts;
import dev.socketlab.grading.launch.Invocation;
import dev.socketlab.grading.launch.Placeholders;
import dev.socketlab.grading.observe.Situation;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * One run of one check on a client: the program, at a terminal of its own, and a server that does
 * what the check says. Everything is ended and closed with the trial. For one thread.
 */
public final class ClientTrial implements AutoCloseable {

  private static final String SERVER = "the server";

  /** What a user who is asked for it is called. */
  private static final String NAME = "Ana";

  private final ProgramStarter starter;
  private final DiscoveredLaunch subject;
  private final ClientDialect dialect;
  private final Random random;
  private final Transcript transcript;
  private final Port port;
  private final ClientRun run;
  private final List<AutoCloseable> open = new ArrayList<>();
  private String host = Placeholders.HOST;
  private FixedPorts turn;
  private ServerSocketChannel listener;

  /** The last connection on which the server has spoken first. */
  private Peer greeted;

  /**
   * @param subject what was found out about how it starts
   * @param dialect what was learned about how it speaks
   */
  public ClientTrial(
      ProgramStarter starter,
      LaunchCommand launch,
      DiscoveredLaunch subject,
      ClientDialect dialect,
      Random random,
      Transcript transcript)
      throws IOException {
    this.starter = starter;
    this.subject = subject;
    this.dialect = dialect;
    this.random = random;
    this.transcript = transcript;
    this.port = Port.take();
    this.run = new ClientRun(starter, launch, subject.restHistory(), transcript);
  }

  public Random random() {
    return random;
  }

  public ClientDialect dialect() {
    return dialect;
  }

  public Program program() {
    return run.program();
  }

  /** Where the server of this trial is, or would be. */
  public int port() {
    return address().getPort();
  }

  /** There where the client is told, or where it goes whatever it is told. */
  private InetSocketAddress address() {
    return subject
        .ownChoice()
        .map(Endpoint::reachedAt)
        .orElseGet(() -> new InetSocketAddress(host, port.number()));
  }

  /** A reply that no program says by itself. */
  public String token() {
    return "reply-" + (100_000 + random.nextInt(900_000));
  }

  /** From now on the server is on that address, and clients are told so. */
  public void moveTo(String newHost) {
    host = newHost;
  }

  /** From now on there is a server to connect to, to which nobody has come yet. */
  public void listen() throws IOException, InterruptedException {
    listenAt(address());
  }

  private void listenAt(InetSocketAddress address) throws IOException, InterruptedException {
    if (turn == null) {
      turn = FixedPorts.turn(starter, subject.ownChoice().isPresent());
    }
    if (listener == null || !listener.getLocalAddress().equals(address)) {
      listener = ServerSocketChannel.open();
      open.add(listener);
      listener.bind(address);
    }
    turnAwayTheLate();
  }

  /** Those that a client which has ended has left behind. */
  private void turnAwayTheLate() throws IOException {
    listener.configureBlocking(false);
    for (SocketChannel late = listener.accept(); late != null; late = listener.accept()) {
      late.close();
    }
    listener.configureBlocking(true);
  }

  /** Starts the client in the way that was found. */
  public void start() throws IOException, InterruptedException {
    start(subject.invocation(), port());
  }

  private void start(Invocation way, int where) throws IOException, InterruptedException {
    run.start(way, new Placeholders(host, where, NAME));
  }

  /** Ends the client and starts it anew, with a server to connect to. */
  public void restart() throws IOException, InterruptedException {
    run.end();
    transcript.add("grader", Kind.NOTE, "once more, with a server to connect to");
    listen();
    start();
  }

  /** Starts the client, anew where it ran before, and lets it in. */
  public Peer meet() throws Failure, IOException, InterruptedException {
    if (run.started()) {
      restart();
    } else {
      listen();
      start();
    }
    return accept();
  }

  /** Starts it as the assignment asks for, with a server on the host and the port given there. */
  public void startAsTold() throws IOException, InterruptedException {
    listenAt(new InetSocketAddress(host, port.number()));
    start(subject.assigned().orElse(subject.invocation()), port.number());
  }

  /** Waits for the client to connect. */
  public Peer accept() throws Failure, IOException, InterruptedException {
    return accept(Fault.NOT_SENT);
  }

  /** Waits for the client to connect; {@code fault} is that of one that does not. */
  public Peer accept(Fault fault) throws Failure, IOException, InterruptedException {
    Optional<Socket> came = guest();
    boolean asked = came.isEmpty() && run.typeWhatIsAsked();
    if (asked) {
      came = guest();
    }
    if (came.isEmpty()) {
      throw failure(
          fault,
          "the client does not connect",
          "",
          "a connection to " + words((InetSocketAddress) listener.getLocalAddress()),
          subject.tried().strip());
    }
    Peer peer = new Peer(SERVER, Connection.of(came.get().getChannel()), transcript, stillness());
    open.add(peer);
    transcript.add(SERVER, Kind.CONNECTED, "the client came");
    if (asked && !peer.hearAll().nothing()) {
      // Its first message, typed to make it connect: it may go on when that is answered.
      answer(peer, token());
      settle();
    }
    if (dialect.named()) {
      settle();
      run.type(NAME);
    }
    return peer;
  }

  private String words(InetSocketAddress address) {
    boolean told = address.getPort() == port.number();
    return address.getAddress().getHostAddress()
        + " port "
        + address.getPort()
        + (told ? ", the host and port given to it" : "");
  }

  private Optional<Socket> guest() throws IOException, InterruptedException {
    Socket[] accepted = {null};
    stillness()
        .await(
            ms -> {
              try {
                listener.socket().setSoTimeout((int) Math.max(1, ms));
                accepted[0] = listener.socket().accept();
              } catch (SocketTimeoutException nobody) {
                return !program().alive();
              }
              return true;
            });
    return Optional.ofNullable(accepted[0]);
  }

  private Stillness stillness() {
    return run.stillness();
  }

  /** Types a line, or its parts, each when the client has done with the one before. */
  public void type(String line) throws IOException, InterruptedException {
    run.type(dialect.lines(line));
  }

  public void press(TerminalKey key) {
    run.press(key);
  }

  /** A remark for the transcript. */
  public void note(String text) {
    transcript.add("grader", Kind.NOTE, text);
  }

  /** Waits until the program has done all that it will do by itself. */
  public void settle() throws IOException, InterruptedException {
    run.settle();
  }

  /** The server says something, in the form that the client reads. */
  public void answer(Peer server, String text) {
    server.send(dialect.message(text));
  }

  /** The server speaks first. */
  public void greet(Peer server, String text) throws IOException, InterruptedException {
    answer(server, text);
    settle();
    greeted = server;
  }

  /** Types a line and waits until the server has it. */
  public Heard typeAndHear(Peer server, String line) throws IOException, InterruptedException {
    if (dialect.greeted() && greeted != server) {
      greet(server, token());
    }
    type(line);
    return server.hear(heard -> dialect.asksForLines() && dialect.contains(heard.bytes(), line));
  }

  /**
   * Half a turn: types a line that must reach the server.
   *
   * @return how much was on the screen before: the answer is shown after that
   */
  public long ask(Peer server, String line, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    long before = screen().length();
    Heard heard = typeAndHear(server, line);
    if (heard.nothing() || heard.ended()) {
      throw failure(
          fault,
          "a typed line did not reach the server" + when,
          "\"" + line + "\" typed",
          "\"" + line + "\" and a line end, on the connection",
          heard.words());
    }
    return before;
  }

  /**
   * A whole turn: types a line, lets the server answer, and waits until the answer is shown.
   *
   * @return what the client showed since the line was typed
   */
  public String converse(Peer server, String line, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    long before = ask(server, line, fault, when);
    String reply = token();
    answer(server, reply);
    if (!shows(before, text -> text.contains(reply))) {
      throw failure(
          fault == Fault.NOT_SENT ? Fault.NOT_SHOWN : fault,
          "the client did not show a reply" + when,
          "\"" + reply + "\\n\" by the server, after \"" + line + "\" was typed",
          "\"" + reply + "\" on the screen",
          screen().words(before));
    }
    return since(before).replace(reply, "");
  }

  /** Waits until what was printed since {@code before} is content. */
  public boolean shows(long before, Predicate<String> enough)
      throws IOException, InterruptedException {
    return screen().shows(stillness(), before, enough);
  }

  /** What was printed since so many bytes had been. */
  public String since(long before) {
    return screen().since(before);
  }

  /** What the program has printed. */
  public ProgramScreen screen() {
    return run.screen();
  }

  /** A failure, with what the program is doing now or how it ended added to what was received. */
  public Failure failure(
      Fault fault, String summary, String sent, String expected, String received) {
    List<String> seen = new ArrayList<>();
    if (!received.isEmpty()) {
      seen.add(received);
    }
    Optional<ProgramEnd> ending = ProgramEnd.of(program(), transcript);
    if (ending.isPresent()) {
      seen.add(ending.get().words());
      Optional<Failure> broken = ending.get().brokenLimit(sent, expected, seen);
      if (broken.isPresent()) {
        return broken.get();
      }
    } else {
      stillness()
          .lastView()
          .map(view -> new Situation(run.own(view), Map.of(port(), SERVER)).words())
          .filter(words -> !words.isEmpty())
          .ifPresent(seen::add);
    }
    return new Failure(fault, summary, sent, expected, String.join("\n", seen));
  }

  @Override
  public void close() throws IOException {
    open.add(run);
    open.add(port);
    if (turn != null) {
      open.add(turn);
    }
    CloseAll.all(open);
  }
}
