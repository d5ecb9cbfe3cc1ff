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
 * One start of a program: until it has achieved its goal (a server listens, a client connects), has
 * ended, or is proved to do neither. Nothing that it prints counts, since most print late or never.
 * When it waits for a line at its standard input it gets one. For one thread; the caller closes the
 * program.
 */
public final class Startup {

  /** The outcome of a start. */
  public sealed interface Result {}

  /** It listens there or has connected to there. */
  public record Reached(Endpoint endpoint) implements Result {}

  public record Ended() implements Result {}

  /** It runs, but does neither. */
  public record Waits(Stillness.End why) implements Result {}

  /** What the program's standard input and output are. */
  public enum Place {
    /** Pipes, as for a service. */
    PIPES,
    /** A terminal of its own, on which output appears at once. */
    TERMINAL
  }

  private final Invocation invocation;
  private final Placeholders placeholders;
  private final Place place;
  private final LaunchGoal goal;
  private final Program program;
  private final Stillness stillness;
  private final List<String> typed = new ArrayList<>();
  private Result result;

  private Startup(
      Invocation invocation,
      Placeholders placeholders,
      Place place,
      LaunchGoal goal,
      Program program,
      RestHistory history) {
    this.invocation = invocation;
    this.placeholders = placeholders;
    this.place = place;
    this.goal = goal;
    this.program = program;
    Stillness unread =
        place == Place.TERMINAL
            ? Stillness.atTerminal(program.pid(), history)
            : Stillness.of(program.pid(), history);
    this.stillness = unread.readBy(program.output()::readerTid);
  }

  /**
   * Starts a server with an invocation that was found, and waits for the outcome.
   *
   * @param history what earlier runs of it have shown
   * @param printed receives what it prints, on a thread of its own
   */
  public static Startup of(
      ProgramStarter starter,
      LaunchCommand launch,
      Invocation invocation,
      Placeholders placeholders,
      Place place,
      RestHistory history,
      Consumer<byte[]> printed)
      throws IOException, InterruptedException {
    LaunchGoal goal = new AwaitListen(placeholders.port());
    return of(
        starter,
        launch,
        invocation,
        placeholders,
        place,
        goal,
        PromptAnswers.of(invocation.typed()),
        history,
        printed);
  }

  static Startup of(
      ProgramStarter starter,
      LaunchCommand launch,
      Invocation invocation,
      Placeholders placeholders,
      Place place,
      LaunchGoal goal,
      PromptAnswers answers,
      RestHistory history,
      Consumer<byte[]> printed)
      throws IOException, InterruptedException {
    Invocation filled = invocation.filled(placeholders);
    List<String> command = launch.with(filled.arguments());
    Program program =
        starter.start(
            place == Place.TERMINAL ? ProgramTerminal.around(command) : command,
            filled.environment(),
            launch.folder(),
            printed);
    Startup startup = new Startup(invocation, placeholders, place, goal, program, history);
    startup.result = startup.await(answers);
    return startup;
  }

  private Result await(PromptAnswers answers) throws IOException, InterruptedException {
    long printedBefore = 0;
    while (true) {
      Stillness.End end = stillness.await(ms -> program.awaitEnd(ms) || reached().isPresent());
      Optional<Endpoint> reached = reached();
      if (reached.isPresent()) {
        return new Reached(reached.get());
      }
      program.checkLimits();
      if (!program.alive()) {
        return new Ended();
      }
      if (end != Stillness.End.STILL || stillness.lastView().filter(this::asks).isEmpty()) {
        return new Waits(end);
      }
      Optional<String> line = answers.next(typed.size(), since(printedBefore));
      if (line.isEmpty()) {
        return new Waits(end);
      }
      printedBefore = program.output().total();
      typed.add(line.get());
      program.type(placeholders.fill(line.get()));
    }
  }

  private Optional<Endpoint> reached() throws IOException {
    return goal.reached(program.pid());
  }

  /** Whether it waits for a line: in a read or, like Node, in a poll that waits for anything. */
  private boolean asks(ProgramView view) {
    // The terminal belongs to the grader.
    ProgramView own = place == Place.TERMINAL ? view.below(program.pid()) : view;
    return own.threads().stream()
        .anyMatch(
            thread ->
                (thread.waitsIn(SystemCall.Kind.READ) && thread.call().descriptor() == 0)
                    || thread.waitsIn(SystemCall.Kind.SELECT));
  }

  private String since(long printedBefore) {
    byte[] all = program.output().text().getBytes(StandardCharsets.UTF_8);
    int from = (int) Math.min(printedBefore, all.length);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8);
  }

  public Result result() {
    return result;
  }

  /** The invocation, with what was typed. */
  Invocation invocation() {
    return invocation.typing(typed);
  }

  public Program program() {
    return program;
  }

  /** Waits for this program, having measured its speed during the start. */
  public Stillness stillness() {
    return stillness;
  }
}
