package dev.socketlab.grading.trial;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.launch.DiscoveredLaunch;
import dev.socketlab.grading.launch.Endpoint;
import dev.socketlab.grading.launch.Invocation;
import dev.socketlab.grading.launch.Placeholders;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * One run of one check on a client: the program, at a terminal of its own, and a server that does
 * what the check says. Everything is ended and closed with the trial. For one thread.
 */
public final class ClientTrial extends CheckTrial {

  private static final String SERVER = "the server";

  /** Typed if the client asks for its user's name. */
  private static final String NAME = "Ana";

  private final DiscoveredLaunch subject;
  private final ClientDialect dialect;
  private final Port port;
  private final ClientRun run;
  private final FailureReport report;
  private final ClientListener listener;
  private final List<AutoCloseable> peers = new ArrayList<>();
  private String host = Placeholders.HOST;

  /** The last connection on which the server has sent its greeting. */
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
    super(random, transcript);
    this.subject = subject;
    this.dialect = dialect;
    this.port = Port.take();
    this.run = new ClientRun(starter, launch, subject.restHistory(), transcript);
    this.listener = new ClientListener(starter, subject.ownChoice().isPresent());
    this.report =
        FailureReport.on(
            transcript, new FailureReport.Subject("", run, () -> Map.of(port(), SERVER)));
  }

  public ClientDialect dialect() {
    return dialect;
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

  /** The address of the server of this trial, even if none listens there. */
  public int port() {
    return address().getPort();
  }

  /** The address that the client is given, or the fixed one that it connects to. */
  private InetSocketAddress address() {
    return subject
        .ownChoice()
        .map(Endpoint::reachedAt)
        .orElseGet(() -> new InetSocketAddress(host, port.number()));
  }

  /** A reply that no program prints by itself. */
  public String token() {
    return "reply-" + (100_000 + random().nextInt(900_000));
  }

  /** Puts the server on that address from now on; clients are given it. */
  public void useHost(String newHost) {
    host = newHost;
  }

  /** Starts listening, with an empty backlog. */
  public void listen() throws IOException, InterruptedException {
    listener.listenAt(address());
  }

  /** Starts the client in the way that was found. */
  public void start() throws IOException, InterruptedException {
    start(subject.invocation(), port());
  }

  private void start(Invocation invocation, int where) throws IOException, InterruptedException {
    run.start(invocation, new Placeholders(host, where, NAME));
  }

  /** Ends the client and starts it again, with a server to connect to. */
  public void restart() throws IOException, InterruptedException {
    run.end();
    note("once more, with a server to connect to");
    listen();
    start();
  }

  /** Starts the client, again if it ran before, and accepts its connection. */
  public Peer startAndAccept() throws Failure, IOException, InterruptedException {
    if (run.started()) {
      restart();
    } else {
      listen();
      start();
    }
    return accept();
  }

  /** Starts it as the assignment specifies, with a server on the host and the port given there. */
  public void startAsSpecified() throws IOException, InterruptedException {
    listener.listenAt(new InetSocketAddress(host, port.number()));
    listener.watch(subject.ownChoice(), host);
    start(subject.assigned().orElse(subject.invocation()), port.number());
  }

  /** Waits for the client to connect. */
  public Peer accept() throws Failure, IOException, InterruptedException {
    return accept(Fault.NOT_SENT);
  }

  /** Waits for the client to connect; if it never does, the check fails with {@code fault}. */
  public Peer accept(Fault fault) throws Failure, IOException, InterruptedException {
    Optional<Socket> connected = connection();
    boolean asked = connected.isEmpty() && run.typeWhatIsAsked();
    if (asked) {
      connected = connection();
    }
    if (connected.isEmpty()) {
      throw listener.notConnected(report, fault, port.number()).received(subject.tried().strip());
    }
    Peer peer = peer(connected.get());
    if (asked && !peer.hearAll().nothing()) {
      // Its first message was typed to make it connect; it goes on once that is answered.
      answer(peer, token());
      settle();
    }
    if (dialect.named()) {
      settle();
      run.type(NAME);
    }
    return peer;
  }

  /** Waits for the client to connect, and types nothing for that; empty if it does not. */
  public Optional<Peer> awaitConnection() throws IOException, InterruptedException {
    Optional<Socket> connected = connection();
    return connected.isPresent() ? Optional.of(peer(connected.get())) : Optional.empty();
  }

  private Peer peer(Socket connected) throws IOException {
    Peer peer = new Peer(SERVER, Connection.of(connected.getChannel()), transcript(), stillness());
    peers.add(peer);
    transcript().add(SERVER, Kind.CONNECTED, "the client came");
    return peer;
  }

  private Optional<Socket> connection() throws IOException, InterruptedException {
    return listener.accept(stillness(), () -> program().alive());
  }

  /** Types a line, or its parts, each when the client has finished with the one before. */
  public void type(String line) throws IOException, InterruptedException {
    run.type(dialect.lines(line));
  }

  public void press(TerminalKey key) {
    run.press(key);
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
  public ReadResult typeAndHear(Peer server, String line) throws IOException, InterruptedException {
    if (dialect.greeted() && greeted != server) {
      greet(server, token());
    }
    type(line);
    return server.hear(heard -> dialect.asksForLines() && dialect.contains(heard.bytes(), line));
  }

  /**
   * Half a turn: types a line that must reach the server.
   *
   * @return the length of the output before: the answer is shown after this offset
   */
  public long ask(Peer server, String line, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    long before = screen().length();
    ReadResult heard = typeAndHear(server, line);
    if (heard.nothing() || heard.ended()) {
      throw notSent(
          server,
          heard,
          failure(fault, "a typed line did not reach the server" + when)
              .sent("\"" + line + "\" typed")
              .expected("\"" + line + "\" and a line end, on the connection"));
    }
    return before;
  }

  /** The failure of a client that did not send, or of one that sends only when it ends. */
  public Failure notSent(Peer server, ReadResult heard, FailureDraft draft)
      throws InterruptedException {
    Failure failure = draft.received(heard.words());
    boolean silent = heard.nothing() && !heard.ended() && heard.decision().proved();
    if (!silent || !program().alive()) {
      return failure;
    }
    press(TerminalKey.END_OF_INPUT);
    ReadResult late = server.hear(came -> !came.nothing());
    return late.nothing()
        ? failure
        : failure.with(Fault.NOT_FLUSHED, "when its input had ended: " + late.words());
  }

  /**
   * A whole turn: types a line, lets the server answer, and waits until the answer is shown.
   *
   * @return what else the client showed since the line was typed
   */
  public String converse(Peer server, String line, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    long before = ask(server, line, fault, when);
    String reply = token();
    answer(server, reply);
    expectShown(
        before,
        text -> text.contains(reply),
        failure(
                fault == Fault.NOT_SENT ? Fault.NOT_SHOWN : fault,
                "the client did not show a reply" + when)
            .sent("\"" + reply + "\\n\" by the server, after \"" + line + "\" was typed")
            .expected("\"" + reply + "\" on the screen"));
    return screen().since(before).replace(reply, "");
  }

  @Override
  public void close() throws IOException {
    List<AutoCloseable> open = new ArrayList<>(peers);
    open.addAll(List.of(run, listener, port));
    CloseAll.all(open);
  }
}
