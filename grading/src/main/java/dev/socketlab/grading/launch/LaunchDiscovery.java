package dev.socketlab.grading.launch;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.build.MissingTool;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.observe.RestHistory;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out how a program is started, by starting it: as the assignment says, as its source and its
 * usage text suggest, as most are. It settles on the first invocation with which a server listens
 * on the given port, or a client connects to it; failing that, on the first with which it does so
 * on any port.
 */
public final class LaunchDiscovery {

  private static final int MOST_ATTEMPTS = 16;
  private static final int SAME_AGAIN = 5;
  private static final int LAST_LINES = 3;

  /** What interpreters print about a program that they cannot parse. */
  private static final Pattern NEVER_RUNS =
      Pattern.compile("(?m)^(SyntaxError|IndentationError|TabError)\\b");

  private static final Invocation NOTHING = Invocation.of();

  private final ProgramStarter starter;
  private final LaunchVariants variants;
  private final RestHistory history = new RestHistory();
  private final SourceHints hints;
  private final ProgramKind kind;

  /** Ports that it may use without being given any. */
  private final List<Integer> ports;

  private final List<DiscoveredLaunch.Attempt> attempts = new ArrayList<>();
  private final Set<Invocation> tried = new HashSet<>();

  /** Invocations with a reason to try them, even once the program was seen on another port. */
  private final Deque<Invocation> suggested = new ArrayDeque<>();

  private Optional<Invocation> fallback = Optional.empty();
  private Optional<Endpoint> found = Optional.empty();
  private LaunchCommand launch;
  private boolean inOtherFolder;
  private boolean asDaemon;
  private OptionalInt exitCode = OptionalInt.empty();
  private boolean typedInLast;
  private boolean hopeless;

  /**
   * @param root the folder of the submission
   * @param program its own code, starting file first; empty if unknown
   * @param all all code that may be the program's own, if that is unknown
   */
  public LaunchDiscovery(
      ProgramStarter starter,
      LaunchCommand launch,
      Path root,
      ProgramKind kind,
      List<SourceCode> program,
      List<SourceCode> all) {
    this.starter = starter;
    this.kind = kind;
    this.launch = launch;
    this.variants = new LaunchVariants(root, program);
    this.hints = new SourceHints(program, kind);
    this.ports = program.isEmpty() ? new SourceHints(all, kind).ports() : hints.ports();
  }

  /**
   * Tries one invocation after another.
   *
   * @param stated the one that the submission states
   * @param assigned the one that the assignment asks for
   * @throws MissingTool if the program needs a library that this machine lacks
   */
  public DiscoveredLaunch find(Optional<Invocation> stated, Optional<Invocation> assigned)
      throws MissingTool, IOException, InterruptedException {
    stated.ifPresent(suggested::add);
    assigned.ifPresent(suggested::add);
    suggested.addAll(hints.invocations());
    Deque<Invocation> usual = new ArrayDeque<>();
    if (hints.readsArguments()) {
      usual.addAll(kind.usual());
      // Started without arguments, a program that requires them says what they are.
      usual.addFirst(NOTHING);
    } else {
      suggested.add(NOTHING);
    }
    while (attempts.size() < MOST_ATTEMPTS) {
      boolean hasReason = !suggested.isEmpty();
      Invocation invocation =
          hasReason ? suggested.remove() : fallback.isPresent() ? null : usual.poll();
      if (invocation == null) {
        break;
      }
      if (tried.add(invocation)) {
        Optional<Invocation> success = attempt(invocation);
        if (success.isPresent()) {
          return discovered(success.get(), assigned, true);
        }
        if (hopeless) {
          break;
        }
      }
    }
    Invocation first = stated.or(() -> assigned).orElse(NOTHING);
    return discovered(fallback.orElse(first), assigned, false);
  }

  private DiscoveredLaunch discovered(
      Invocation invocation, Optional<Invocation> assigned, boolean usesGivenPort) {
    return new DiscoveredLaunch(
        launch, invocation, assigned, usesGivenPort, found, attempts, history);
  }

  /** The invocation, if the program then uses the given port. */
  private Optional<Invocation> attempt(Invocation invocation)
      throws MissingTool, IOException, InterruptedException {
    Optional<Invocation> success = attempt(invocation, PromptAnswers.byQuestion(hints.questions()));
    boolean answered = success.isEmpty() && typedInLast && fallback.isEmpty();
    return answered ? attempt(invocation, PromptAnswers.defaults()) : success;
  }

  private Optional<Invocation> attempt(Invocation invocation, PromptAnswers answers)
      throws MissingTool, IOException, InterruptedException {
    Optional<Invocation> success = start(invocation, answers);
    return exitCode.isEmpty() ? success : startedOtherwise(invocation, answers);
  }

  /** One start, with the command as it is now. */
  private Optional<Invocation> start(Invocation invocation, PromptAnswers answers)
      throws MissingTool, IOException, InterruptedException {
    exitCode = OptionalInt.empty();
    FixedPorts turn = FixedPorts.turn(starter, true);
    try (turn;
        Port port = Port.take();
        LaunchGoal goal = kind.goal(port.number(), ports, addresses())) {
      Startup startup = start(invocation, port.number(), goal, answers);
      if (ReleasedPort.mayHaveEnded(startup, starter, ports)) {
        startup = start(invocation, port.number(), goal, answers);
      }
      try (Program program = startup.program()) {
        Invocation completed = startup.invocation();
        typedInLast = !completed.typed().isEmpty();
        if (startup.result() instanceof Startup.Reached reached) {
          return reached(completed, goal, reached.endpoint(), port.number());
        }
        if (startup.result() instanceof Startup.Waits waits) {
          waits(completed, goal, waits.why());
        } else {
          ended(completed, program);
          exitCode = program.exitCode();
        }
        List<List<String>> said = new ArrayList<>(UsageLine.in(program.output().text()));
        Collections.reverse(said);
        said.forEach(form -> suggested.addFirst(Invocation.arguments(form)));
        return Optional.empty();
      }
    }
  }

  /** Addresses of other machines, which are the room's own in a room and nowhere else. */
  private List<InetAddress> addresses() {
    return starter.sharesNetwork() ? List.of() : hints.addresses();
  }

  /** The same invocation once more, if a program that has ended may do better in another way. */
  private Optional<Invocation> startedOtherwise(Invocation invocation, PromptAnswers answers)
      throws MissingTool, IOException, InterruptedException {
    LaunchCommand before = launch;
    Optional<LaunchCommand> folder =
        inOtherFolder ? Optional.empty() : variants.inFolderOfItsFiles(launch);
    if (folder.isPresent()) {
      inOtherFolder = true;
      launch = folder.get();
      return attempt(invocation, answers);
    }
    if (asDaemon || exitCode.orElse(1) != 0) {
      return Optional.empty();
    }
    Optional<LaunchCommand> daemon = variants.asDaemon(launch);
    if (daemon.isEmpty()) {
      return Optional.empty();
    }
    asDaemon = true;
    launch = daemon.get();
    Optional<Invocation> success = attempt(invocation, answers);
    if (success.isEmpty() && found.isEmpty()) {
      launch = before;
      asDaemon = false;
    }
    return success;
  }

  private Startup start(Invocation invocation, int port, LaunchGoal goal, PromptAnswers answers)
      throws IOException, InterruptedException {
    return Startup.of(
        starter,
        launch,
        invocation,
        Placeholders.at(port),
        kind.place(),
        goal,
        answers,
        history,
        printed -> {});
  }

  private Optional<Invocation> reached(
      Invocation invocation, LaunchGoal goal, Endpoint endpoint, int port) {
    // A client that goes to another machine of its own choice is met there.
    boolean elsewhere = kind == ProgramKind.CLIENT && !endpoint.address().isLoopbackAddress();
    boolean usesGivenPort = invocation.givesPort() && endpoint.port() == port && !elsewhere;
    add(
        invocation,
        "it "
            + goal.does()
            + " "
            + (usesGivenPort ? "the port that it was given" : endpoint.words())
            + (asDaemon ? ", in the background" : ""));
    if (usesGivenPort) {
      found = Optional.of(endpoint);
      return Optional.of(invocation);
    }
    if (fallback.isEmpty() || fallback.get().givesPort()) {
      fallback = Optional.of(invocation);
      found = Optional.of(endpoint);
      if (invocation.givesPort()) {
        suggested.addLast(NOTHING); // what has no effect need not be given
      }
    }
    return Optional.empty();
  }

  private void waits(Invocation invocation, LaunchGoal goal, Stillness.End why) {
    // Without proof each further attempt would take as long, and a program that floods or spins
    // does so whatever it is given.
    hopeless = !why.proved();
    add(
        invocation,
        hopeless
            ? "it did not " + goal.verb() + " in time"
            : "it waits, but " + goal.verb() + "s nowhere");
  }

  private void ended(Invocation invocation, Program program) throws MissingTool, IOException {
    // A limit ends a program in the middle of its output; what it printed before still counts.
    String words = program.output().text();
    Optional<MissingTool> missing = MissingTool.in(words, launch.submission());
    if (missing.isPresent()) {
      throw missing.get();
    }
    hopeless = program.breach().isPresent() || NEVER_RUNS.matcher(words).find();
    List<String> lines = words.lines().filter(line -> !line.isBlank()).toList();
    Stream<String> last = lines.stream().skip(Math.max(0, lines.size() - LAST_LINES));
    String said = String.join(" / ", last.map(String::strip).map(Escaped::line).toList());
    add(
        invocation,
        "it ended with exit code "
            + program.exitCode().orElse(0)
            + (said.isEmpty() ? " and printed nothing" : ": " + said));
  }

  private void add(Invocation invocation, String outcome) {
    attempts.add(new DiscoveredLaunch.Attempt(invocation.shown(launch.shown()), outcome));
    int count = attempts.size();
    // A program that prints the same whatever it is given has a bug of its own.
    hopeless |=
        count >= SAME_AGAIN
            && attempts.subList(count - SAME_AGAIN, count).stream()
                    .map(DiscoveredLaunch.Attempt::outcome)
                    .distinct()
                    .count()
                == 1
            && suggested.isEmpty();
  }
}
