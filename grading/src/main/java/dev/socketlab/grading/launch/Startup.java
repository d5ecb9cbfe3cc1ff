package dev.socketlab.grading.launch;

import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.RestHistory;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.observe.SystemCall;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.process.ProgramTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One start of a program: until it has got where it is to, a server to listen, a client to connect,
 * or it has ended, or it is proved to do neither. Nothing that it prints counts, since most print
 * late or never. Where it waits for a line at its standard input it gets one. For one thread; who
 * started it closes the program.
 */
public final class Startup {

  /** How it came out. */
  public sealed interface Result {}

  /** It listens there, or has connected to there. */
  public record Reached(Endpoint endpoint) implements Result {}

  public record Ended() implements Result {}

  /** It runs, and does nothing of the kind. */
  public record Waits(Stillness.End why) implements Result {}

  /** Where the program's standard input and output are. */
  public enum Place {
    /** At pipes, as for a service. */
    PIPES,
    /** At a terminal of its own, where it shows at once what it prints. */
    TERMINAL
  }

  private final Invocation way;
  private final Placeholders blanks;
  private final Place place;
  private final LaunchGoal goal;
  private final Program program;
  private final Stillness stillness;
  private final List<String> typed = new ArrayList<>();
  private Result result;

  private Startup(
      Invocation way,
      Placeholders blanks,
      Place place,
      LaunchGoal goal,
      Program program,
      RestHistory pace) {
    this.way = way;
    this.blanks = blanks;
    this.place = place;
    this.goal = goal;
    this.program = program;
    this.stillness =
        place == Place.TERMINAL
            ? Stillness.atTerminal(program.pid(), pace)
            : Stillness.of(program.pid(), pace);
  }

  /**
   * Starts a server in a way that was found, and waits until it is known how that came out.
   *
   * @param pace what earlier runs of it have shown
   * @param printed hears what it prints, on a thread of its own
   */
  public static Startup of(
      ProgramStarter starter,
      LaunchCommand launch,
      Invocation way,
      Placeholders blanks,
      Place place,
      RestHistory pace,
      Consumer<byte[]> printed)
      throws IOException, InterruptedException {
    LaunchGoal goal = new AwaitListen(blanks.port());
    return of(
        starter, launch, way, blanks, place, goal, PromptAnswers.of(way.typed()), pace, printed);
  }

  static Startup of(
      ProgramStarter starter,
      LaunchCommand launch,
      Invocation way,
      Placeholders blanks,
      Place place,
      LaunchGoal goal,
      PromptAnswers answers,
      RestHistory pace,
      Consumer<byte[]> printed)
      throws IOException, InterruptedException {
    Invocation filled = way.filled(blanks);
    List<String> command = launch.with(filled.arguments());
    Program program =
        starter.start(
            place == Place.TERMINAL ? ProgramTerminal.around(command) : command,
            filled.environment(),
            launch.folder(),
            printed);
    Startup startup = new Startup(way, blanks, place, goal, program, pace);
    startup.result = startup.await(answers);
    return startup;
  }

  private Result await(PromptAnswers answers) throws IOException, InterruptedException {
    long heard = 0;
    while (true) {
      Stillness.End end = stillness.await(ms -> program.awaitEnd(ms) || reached().isPresent());
      Optional<Endpoint> reached = reached();
      if (reached.isPresent()) {
        return new Reached(reached.get());
      }
      if (!program.alive()) {
        return new Ended();
      }
      if (end != Stillness.End.STILL || stillness.lastView().filter(this::asks).isEmpty()) {
        return new Waits(end);
      }
      Optional<String> line = answers.next(typed.size(), since(heard));
      if (line.isEmpty()) {
        return new Waits(end);
      }
      heard = program.output().total();
      typed.add(line.get());
      program.type(blanks.fill(line.get()));
    }
  }

  private Optional<Endpoint> reached() throws IOException {
    return goal.reached(program.pid());
  }

  /**
   * Whether it waits for a line: in a read, or, as Node does, in a poll that waits for anything.
   */
  private boolean asks(ProgramView view) {
    // The terminal is the grader's own.
    ProgramView own = place == Place.TERMINAL ? view.below(program.pid()) : view;
    return own.threads().stream()
        .anyMatch(
            thread ->
                (thread.waitsIn(SystemCall.Kind.READ) && thread.call().descriptor() == 0)
                    || thread.waitsIn(SystemCall.Kind.SELECT));
  }

  private String since(long heard) {
    byte[] all = program.output().text().getBytes(StandardCharsets.UTF_8);
    int from = (int) Math.min(heard, all.length);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8);
  }

  public Result result() {
    return result;
  }

  /** The way with what was typed in it. */
  Invocation way() {
    return way.typing(typed);
  }

  public Program program() {
    return program;
  }

  /** What this start has taught about the program's speed. */
  public Stillness stillness() {
    return stillness;
  }
}
