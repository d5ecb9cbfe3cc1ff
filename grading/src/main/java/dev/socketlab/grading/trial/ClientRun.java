package dev.socketlab.grading.trial;

import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.launch.Invocation;
import dev.socketlab.grading.launch.Placeholders;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.RestHistory;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.process.ProgramTerminal;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Runs the client of a trial, at a terminal of its own that does not echo what is typed. It may be
 * restarted, and is ended with the trial. For one thread.
 */
final class ClientRun implements ObservedProgram, AutoCloseable {

  private final ProgramStarter starter;
  private final LaunchCommand launch;
  private final RestHistory pace;
  private final Transcript transcript;
  private final Deque<String> kept = new ArrayDeque<>();
  private Program program;
  private Stillness stillness;

  /**
   * @param pace what earlier runs of it have shown
   */
  ClientRun(ProgramStarter starter, LaunchCommand launch, RestHistory pace, Transcript transcript) {
    this.starter = starter;
    this.launch = launch;
    this.pace = pace;
    this.transcript = transcript;
  }

  /**
   * Starts it, and tells it where the server is. If it is running already, that run is ended first.
   *
   * @param others programs that it talks to: it is silent only if they are, too
   */
  void start(Invocation invocation, Placeholders placeholders, int... others)
      throws IOException, InterruptedException {
    Invocation filled = invocation.filled(placeholders);
    transcript.add("grader", Kind.STARTED, filled.shown(launch.shown()));
    program =
        starter.start(
            ProgramTerminal.around(launch.with(filled.arguments())),
            filled.environment(),
            launch.folder(),
            printed -> transcript.add("program", Kind.PRINTED, printed));
    stillness =
        Stillness.atTerminal(program.pid(), pace, others).readBy(program.output()::readerTid);
    stillness.watch(placeholders.port());
    kept.clear();
    kept.addAll(filled.typed());
    for (int left = invocation.typedForEndpoint(); left > 0; left--) {
      settle();
      type(kept.remove());
    }
  }

  /**
   * Types what it asks for before it connects, besides the address: its user's name or its first
   * message.
   *
   * @return whether it asked for anything
   */
  boolean typeWhatIsAsked() throws IOException, InterruptedException {
    boolean asked = !kept.isEmpty();
    while (!kept.isEmpty()) {
      settle();
      type(kept.remove());
    }
    return asked;
  }

  @Override
  public boolean started() {
    return program != null;
  }

  @Override
  public Program program() {
    return program;
  }

  Stillness stillness() {
    return stillness;
  }

  @Override
  public ProgramView own(ProgramView view) {
    return view.below(program.pid());
  }

  void type(String line) {
    transcript.add("grader", Kind.TYPED, Excerpt.text(line));
    if (!program.type(line)) {
      transcript.add("grader", Kind.NOTE, "the program reads no more from its terminal");
    }
  }

  /** Types each line once it has finished with the one before. */
  void type(List<String> lines) throws IOException, InterruptedException {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        settle();
      }
      type(lines.get(i));
    }
  }

  /** Presses a key that the terminal itself handles. */
  void press(TerminalKey key) {
    transcript.add("grader", Kind.TYPED, key.toString());
    program.send(new byte[] {key.code()});
  }

  @Override
  public ProgramView settle() throws IOException, InterruptedException {
    stillness.settle();
    return stillness.lastView().orElseGet(this::view);
  }

  @Override
  public void review() throws InterruptedException {
    stillness.review();
  }

  @Override
  public ProgramView view() {
    return ProgramView.look(program.pid());
  }

  /** Ends it at once. */
  void end() throws IOException {
    program.close();
  }

  @Override
  public void close() throws IOException {
    if (started()) {
      end();
    }
  }
}
