package dev.socketlab.grading.launch;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.build.MissingTool;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.observe.RestHistory;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out how a program is started, by starting it: as the assignment says, as its source and its
 * own usage text say, as most are. The first way is taken in which a server listens on the port
 * that it was told, or a client connects to it; else the first in which it does so anywhere.
 */
public final class LaunchDiscovery {

  private static final int MOST_ATTEMPTS = 16;
  private static final int SAME_AGAIN = 5;
  private static final int LAST_LINES = 3;

  /** What interpreters say of a program that they cannot read. */
  private static final Pattern NEVER_RUNS =
      Pattern.compile("(?m)^(SyntaxError|IndentationError|TabError)\\b");

  private static final Invocation NOTHING = Invocation.of();

  private final ProgramStarter starter;
  private final LaunchCommand launch;
  private final RestHistory pace = new RestHistory();
  private final SourceHints hints;
  private final ProgramKind side;

  /** Of its own, perhaps. */
  private final List<Integer> ports;

  private final List<DiscoveredLaunch.Attempt> attempts = new ArrayList<>();
  private final Set<Invocation> tried = new HashSet<>();

  /** Ways with a reason to try them: they go on being tried while only a fixed port was found. */
  private final Deque<Invocation> suggested = new ArrayDeque<>();

  private Optional<Invocation> fallback = Optional.empty();
  private Optional<Endpoint> found = Optional.empty();
  private boolean typedInLast;
  private boolean hopeless;

  /**
   * @param side which of the two ends it is
   * @param program its own code, that of the file that is started first; empty where it is unknown
   * @param all code that may be the program's own, where that is
   */
  public LaunchDiscovery(
      ProgramStarter starter,
      LaunchCommand launch,
      ProgramKind side,
      List<SourceCode> program,
      List<SourceCode> all) {
    this.starter = starter;
    this.side = side;
    this.launch = launch;
    this.hints = new SourceHints(program);
    this.ports = program.isEmpty() ? new SourceHints(all).ports() : hints.ports();
  }

  /**
   * Tries, in turn.
   *
   * @param said the way that the submission tells
   * @param assigned the way that the assignment asks for
   * @throws MissingTool where the program needs a library that this machine lacks
   */
  public DiscoveredLaunch find(Optional<Invocation> said, Optional<Invocation> assigned)
      throws MissingTool, IOException, InterruptedException {
    said.ifPresent(suggested::add);
    assigned.ifPresent(suggested::add);
    suggested.addAll(hints.ways());
    Deque<Invocation> usual = new ArrayDeque<>();
    if (hints.readsArguments()) {
      usual.addAll(side.usual());
      // Told nothing, one that insists on its arguments says what they are.
      usual.addFirst(NOTHING);
    } else {
      suggested.add(NOTHING);
    }
    while (attempts.size() < MOST_ATTEMPTS) {
      boolean because = !suggested.isEmpty();
      Invocation way = because ? suggested.remove() : fallback.isPresent() ? null : usual.poll();
      if (way == null) {
        break;
      }
      if (tried.add(way)) {
        Optional<Invocation> obeyed = attempt(way);
        if (obeyed.isPresent()) {
          return new DiscoveredLaunch(obeyed.get(), assigned, true, found, attempts, pace);
        }
        if (hopeless) {
          break;
        }
      }
    }
    Invocation first = said.or(() -> assigned).orElse(NOTHING);
    return new DiscoveredLaunch(fallback.orElse(first), assigned, false, found, attempts, pace);
  }

  /** The way, where the program obeys it. */
  private Optional<Invocation> attempt(Invocation way)
      throws MissingTool, IOException, InterruptedException {
    Optional<Invocation> obeyed = attempt(way, PromptAnswers.byQuestion(hints.questions()));
    boolean answered = obeyed.isEmpty() && typedInLast && fallback.isEmpty();
    return answered ? attempt(way, PromptAnswers.defaults()) : obeyed;
  }

  private Optional<Invocation> attempt(Invocation way, PromptAnswers answers)
      throws MissingTool, IOException, InterruptedException {
    FixedPorts turn = FixedPorts.turn(starter, true);
    try (turn;
        Port port = Port.take();
        LaunchGoal goal = side.goal(port.number(), ports)) {
      Startup startup =
          Startup.of(
              starter,
              launch,
              way,
              Placeholders.at(port.number()),
              side.place(),
              goal,
              answers,
              pace,
              printed -> {});
      try (Program program = startup.program()) {
        Invocation told = startup.way();
        typedInLast = !told.typed().isEmpty();
        if (startup.result() instanceof Startup.Reached reached) {
          return reached(told, goal, reached.endpoint(), port.number());
        }
        if (startup.result() instanceof Startup.Waits waits) {
          // Without proof each further way would take as long, and a program that floods or spins
          // does so whatever it is told.
          hopeless = !waits.why().proved();
          add(
              told,
              hopeless
                  ? "it did not " + goal.verb() + " in time"
                  : "it waits, and " + goal.verb() + "s nowhere");
        } else {
          ended(told, program);
        }
        List<List<String>> said = new ArrayList<>(UsageLine.in(program.output().text()));
        Collections.reverse(said);
        said.forEach(form -> suggested.addFirst(Invocation.arguments(form)));
        return Optional.empty();
      }
    }
  }

  private Optional<Invocation> reached(
      Invocation way, LaunchGoal goal, Endpoint endpoint, int port) {
    boolean obedient = way.tellsPort() && endpoint.port() == port;
    add(
        way,
        "it " + goal.does() + " " + (obedient ? "the port that it was told" : endpoint.words()));
    if (obedient) {
      found = Optional.of(endpoint);
      return Optional.of(way);
    }
    if (fallback.isEmpty() || fallback.get().tellsPort()) {
      fallback = Optional.of(way);
      found = Optional.of(endpoint);
      if (way.tellsPort()) {
        suggested.addLast(NOTHING); // what is told to no effect need not be told
      }
    }
    return Optional.empty();
  }

  private void ended(Invocation way, Program program) throws MissingTool {
    // A limit ends a program in the middle of its output; what it printed before is as good.
    String words = program.output().text();
    Optional<MissingTool> missing = MissingTool.in(words, launch.folder());
    if (missing.isPresent()) {
      throw missing.get();
    }
    hopeless = program.breach().isPresent() || NEVER_RUNS.matcher(words).find();
    List<String> lines = words.lines().filter(line -> !line.isBlank()).toList();
    Stream<String> last = lines.stream().skip(Math.max(0, lines.size() - LAST_LINES));
    String said = String.join(" / ", last.map(String::strip).map(Escaped::line).toList());
    add(
        way,
        "it ended with exit code "
            + program.exitCode().orElse(0)
            + (said.isEmpty() ? " and printed nothing" : ": " + said));
  }

  private void add(Invocation way, String outcome) {
    attempts.add(new DiscoveredLaunch.Attempt(way.shown(launch.shown()), outcome));
    int count = attempts.size();
    // One that says the same whatever it is told has a mistake of its own.
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
