package dev.socketlab.grading.trial;

import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.finding.InterpreterCalls;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.launch.DiscoveredLaunch;
import dev.socketlab.grading.launch.Endpoint;
import dev.socketlab.grading.launch.FixedPorts;
import dev.socketlab.grading.launch.Invocation;
import dev.socketlab.grading.launch.Placeholders;
import dev.socketlab.grading.launch.ReleasedPort;
import dev.socketlab.grading.launch.Startup;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs the server of a trial, with the invocation that was found, and knows its address. It may be
 * restarted, and is ended with the trial. For one thread.
 */
final class ServerRun implements ObservedProgram, AutoCloseable {

  private static final String NAME = "{name}";

  private final ProgramStarter starter;
  private final LaunchCommand launch;
  private final DiscoveredLaunch subject;
  private final Supplier<String> name;
  private final Transcript transcript;
  private final Port port;
  private int givenPort;
  private FixedPorts fixedPorts;
  private String host = Placeholders.HOST;
  private Optional<InetAddress> chosenAddress = Optional.empty();
  private Startup startup;
  private Startup.Place place = Startup.Place.PIPES;
  private Optional<Endpoint> endpoint = Optional.empty();
  private int reachedPort;

  /**
   * @param name supplies the name that the server is given, if it is given one
   */
  ServerRun(
      ProgramStarter starter,
      LaunchCommand launch,
      DiscoveredLaunch subject,
      Supplier<String> name,
      Transcript transcript)
      throws IOException {
    this.starter = starter;
    this.launch = launch;
    this.subject = subject;
    this.name = name;
    this.transcript = transcript;
    this.port = Port.take();
    listenOn(port.number());
  }

  /** From now on programs are given that port, which is not reserved. */
  void listenOn(int other) {
    givenPort = other;
    reachedPort = other;
  }

  /** From now on programs are started on that address, and clients go there. */
  void useHost(String newHost) throws UnknownHostException {
    host = newHost;
    chosenAddress = Optional.of(InetAddress.getByName(newHost));
  }

  /** Starts it with the invocation that was found, and waits until it listens. */
  void start(Startup.Place where, FailureReport report)
      throws Failure, IOException, InterruptedException {
    start(subject.invocation(), where, report);
  }

  /** Starts it as the assignment specifies; it must listen on the given port. */
  void startAsSpecified(FailureReport report) throws Failure, IOException, InterruptedException {
    Invocation asked = subject.assigned().orElse(subject.invocation());
    start(asked, Startup.Place.PIPES, report);
    if (asked.givesPort() && reachedPort != givenPort) {
      throw new FailureDraft(
              report,
              Fault.LISTENS_ELSEWHERE,
              "the program listens on port " + reachedPort + " instead of " + givenPort)
          .sent("started as: " + shown(asked))
          .expected("a listening socket on the port given as argument, " + givenPort)
          .received("a listening socket on port " + reachedPort);
    }
  }

  /** Starts it at a terminal while another program has its port, and waits for what it does. */
  void startOnTakenPort() throws IOException, InterruptedException {
    try (ServerSocket other = new ServerSocket()) {
      // On all addresses, so the port is taken on whichever one the program binds.
      other.bind(new InetSocketAddress(reachedPort));
      transcript.add("grader", Kind.NOTE, "listens on port " + reachedPort + " itself");
      run(subject.invocation(), Startup.Place.TERMINAL);
      settle();
    }
  }

  private void start(Invocation invocation, Startup.Place where, FailureReport report)
      throws Failure, IOException, InterruptedException {
    run(invocation, where);
    if (startup.result() instanceof Startup.Reached) {
      return;
    }
    throw StartFailure.of(report, startup.result(), shown(invocation), subject.tried());
  }

  /** The port that it chooses itself, if this is the first start of the trial. */
  private List<Integer> ownPortAtFirstStart() {
    return startup == null ? subject.ownChoice().map(Endpoint::port).stream().toList() : List.of();
  }

  private void run(Invocation invocation, Startup.Place where)
      throws IOException, InterruptedException {
    if (fixedPorts == null) {
      boolean own =
          !subject.usesGivenPort() || !invocation.givesPort() || givenPort != port.number();
      fixedPorts = FixedPorts.turn(starter, own);
    }
    List<Integer> own = ownPortAtFirstStart();
    if (!starter.sharesNetwork()) {
      ReleasedPort.await(own);
    }
    endpoint = Optional.empty();
    place = where;
    startup = startup(invocation);
    if (ReleasedPort.mayHaveEnded(startup, starter, own)) {
      transcript.add("grader", Kind.NOTE, "connections of an earlier trial have released the port");
      startup = startup(invocation);
    }
    if (startup.result() instanceof Startup.Reached reached) {
      endpoint = Optional.of(reached.endpoint());
      reachedPort = reached.endpoint().port();
      if (!invocation.givesPort()) {
        transcript.add("grader", Kind.NOTE, "it listens on " + reached.endpoint().words());
      }
    }
  }

  private Startup startup(Invocation invocation) throws IOException, InterruptedException {
    transcript.add("grader", Kind.STARTED, shown(invocation));
    return Startup.of(
        starter,
        launch,
        invocation,
        placeholders(invocation),
        place,
        subject.restHistory(),
        printed -> transcript.add("program", Kind.PRINTED, printed));
  }

  private String shown(Invocation invocation) {
    return invocation.filled(placeholders(invocation)).shown(launch.shown());
  }

  private Placeholders placeholders(Invocation invocation) {
    boolean named = invocation.arguments().stream().anyMatch(word -> word.contains(NAME));
    return new Placeholders(host, givenPort, named ? name.get() : "");
  }

  /** Whether it listened when it was last started. */
  boolean listens() {
    return endpoint.isPresent();
  }

  /** The port that it listens on, or should listen on. */
  int port() {
    return reachedPort;
  }

  /** The address that clients connect to. */
  InetSocketAddress address() {
    InetAddress found =
        endpoint
            .map(listening -> listening.reachedAt().getAddress())
            .orElse(InetAddress.getLoopbackAddress());
    return new InetSocketAddress(chosenAddress.orElse(found), reachedPort);
  }

  /**
   * Whether it listens on IPv6 only, which is asked after a client was refused. If so, clients
   * connect there from now on.
   */
  boolean isOnIpv6Only() {
    boolean only =
        chosenAddress.isEmpty()
            && endpoint.filter(Endpoint::mayBeIpv6Only).isPresent()
            && view().listeners().stream().anyMatch(row -> row.localPort() == reachedPort);
    if (only) {
      endpoint = endpoint.map(Endpoint::onIpv6);
    }
    return only;
  }

  @Override
  public boolean started() {
    return startup != null;
  }

  @Override
  public Program program() {
    return startup.program();
  }

  Stillness stillness() {
    return startup.stillness();
  }

  @Override
  public ProgramView view() {
    return ProgramView.look(program().pid());
  }

  @Override
  public ProgramView own(ProgramView view) {
    return place == Startup.Place.TERMINAL ? view.below(program().pid()) : view;
  }

  /** Whether it has accepted this client: the kernel connects clients before that. */
  boolean hasAccepted(Peer peer) {
    return view().unaccepted().stream().noneMatch(row -> row.remotePort() == peer.localPort());
  }

  /** Whether it neither holds this client's connection nor has left it in the backlog. */
  boolean hasTurnedAway(Peer peer) {
    ProgramView view = view();
    return Stream.concat(view.connections().stream(), view.unaccepted().stream())
        .noneMatch(row -> row.remotePort() == peer.localPort());
  }

  @Override
  public ProgramView settle() throws IOException, InterruptedException {
    stillness().settle();
    return stillness().lastView().orElseGet(this::view);
  }

  @Override
  public void review() throws InterruptedException {
    stillness().review();
  }

  /** Lets closed connections linger on their ports, as they do everywhere, until the end. */
  void keepClosedConnections() throws IOException {
    starter.lingering(true);
  }

  Optional<Path> source() {
    return launch.source();
  }

  List<String> interpreterCalls() throws IOException {
    return InterpreterCalls.in(launch.folder(), launch.source());
  }

  /** Sends it what Ctrl-C sends. */
  void interrupt() throws IOException, InterruptedException {
    transcript.add("grader", Kind.NOTE, "SIGINT to the program, as by Ctrl-C");
    program().interrupt();
  }

  /** Ends it at once. */
  void kill() throws IOException {
    program().close();
    transcript.add("grader", Kind.ENDED, "the program was ended");
  }

  @Override
  public void close() throws IOException {
    List<AutoCloseable> all = new ArrayList<>();
    if (started()) {
      all.add(program());
    }
    all.add(port);
    all.add(() -> starter.lingering(false));
    if (fixedPorts != null) {
      all.add(fixedPorts);
    }
    CloseAll.all(all);
  }
}
