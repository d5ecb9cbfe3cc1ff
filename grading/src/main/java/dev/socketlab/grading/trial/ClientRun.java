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
 * The client of a trial, at a terminal of its own that shows nothing of what is typed: started as
 * often as the check wants, and ended with the trial. For one thread.
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
   * Starts it, and tells it where the server is. Where it ran before, that has ended first.
   *
   * @param others programs that it talks to, without which nothing of it is still
   */
  void start(Invocation way, Placeholders blanks, int... others)
      throws IOException, InterruptedException {
    Invocation filled = way.filled(blanks);
    transcript.add("grader", Kind.STARTED, filled.shown(launch.shown()));
    program =
        starter.start(
            ProgramTerminal.around(launch.with(filled.arguments())),
            filled.environment(),
            launch.folder(),
            printed -> transcript.add("program", Kind.PRINTED, printed));
    stillness =
        Stillness.atTerminal(program.pid(), pace, others).readBy(program.output()::readerTid);
    stillness.watch(blanks.port());
    kept.clear();
    kept.addAll(filled.typed());
    for (int told = way.typedForEndpoint(); told > 0; told--) {
      settle();
      type(kept.remove());
    }
  }

  /**
   * Types what it asks for before it connects, besides the address: its user's name, its first
   * message.
   *
   * @return whether there was anything of the kind
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

  /** Types each when it is done with the one before. */
  void type(List<String> lines) throws IOException, InterruptedException {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        settle();
      }
      type(lines.get(i));
    }
  }

  /** Presses a key that the terminal itself answers. */
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
