package dev.socketlab.grading.trial;

import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.util.Random;
import java.util.function.Predicate;

/**
 * What all trials have in common: waiting for the program, the words for what a check expects of
 * it, and the report of what it did instead. For one thread.
 */
public abstract sealed class CheckTrial implements AutoCloseable
    permits ClientTrial, PairTrial, ServerTrial {

  private final Random random;
  private final Transcript transcript;

  CheckTrial(Random random, Transcript transcript) {
    this.random = random;
    this.transcript = transcript;
  }

  /** The program under test; of a pair, the client. */
  public abstract Program program();

  abstract Stillness stillness();

  abstract FailureReport report();

  @Override
  public abstract void close() throws IOException;

  /** What this trial's input is drawn from. */
  public final Random random() {
    return random;
  }

  public final Transcript transcript() {
    return transcript;
  }

  /** Adds a remark to the transcript. */
  public final void note(String text) {
    transcript.add("grader", Kind.NOTE, text);
  }

  /** Something that the check finds out, whether it passes or not, for the grade. */
  public final void observed(Observation what, Enum<?> value) {
    transcript.observed(what, value);
  }

  /** What the check could not decide: it takes no points for it, and the grade says so. */
  public final void unsure(String text) {
    transcript.unsure(text);
  }

  /** What the program has printed. */
  public final ProgramScreen screen() {
    return new ProgramScreen(program());
  }

  /** Waits until the program has done everything that it will do by itself. */
  public final void settle() throws IOException, InterruptedException {
    stillness().settle();
  }

  /** Waits for {@code arrival} as every wait does: until it comes or will not come. */
  public final Stillness.End await(Stillness.Arrival arrival)
      throws IOException, InterruptedException {
    return stillness().await(arrival);
  }

  /** Waits until the output after offset {@code before} satisfies the predicate. */
  public final boolean shows(long before, Predicate<String> enough)
      throws IOException, InterruptedException {
    return screen().shows(stillness(), before, enough);
  }

  /** Begins a failure; what the program is doing now, or how it ended, is added to it. */
  public final FailureDraft failure(Fault fault, String summary) {
    return new FailureDraft(report(), fault, summary);
  }

  /** The connection must end, whatever comes before that. */
  public final void expectEnd(Peer peer, FailureDraft otherwise)
      throws Failure, InterruptedException {
    expectEnd(peer.hearAll(), otherwise);
  }

  /** What was heard must close with the end of the connection. */
  public final void expectEnd(ReadResult heard, FailureDraft otherwise) throws Failure {
    if (!heard.ended()) {
      throw otherwise.received(heard.words());
    }
  }

  /** Nothing may come; the connection may end. */
  public final void expectSilence(Peer peer, FailureDraft otherwise)
      throws Failure, InterruptedException {
    expectSilence(peer.hearAll(), otherwise);
  }

  /** Nothing may have been heard. */
  public final void expectSilence(ReadResult heard, FailureDraft otherwise) throws Failure {
    if (!heard.nothing()) {
      throw otherwise.received(heard.words());
    }
  }

  /** These words must come, with anything around them. */
  public final void expectWords(Peer peer, String words, FailureDraft otherwise)
      throws Failure, InterruptedException {
    ReadResult heard = peer.hear(all -> all.text().contains(words));
    if (!heard.text().contains(words)) {
      throw otherwise.received(heard.words());
    }
  }

  /** These words may not be among what comes. */
  public final void expectNotWords(Peer peer, String words, FailureDraft otherwise)
      throws Failure, InterruptedException {
    ReadResult heard = peer.hearAll();
    if (heard.text().contains(words)) {
      throw otherwise.received(heard.words());
    }
  }

  /** The output after offset {@code before} must come to satisfy the predicate. */
  public final void expectShown(long before, Predicate<String> enough, FailureDraft otherwise)
      throws Failure, IOException, InterruptedException {
    if (!shows(before, enough)) {
      throw otherwise.received(screen().words(before));
    }
  }

  /** The program must have ended by now. */
  public final void expectEnded(FailureDraft otherwise) throws Failure {
    if (program().alive()) {
      throw otherwise.received();
    }
  }

  /** If the program has ended, it must not have been by an error that nobody caught. */
  public final void expectNoCrash(FailureDraft otherwise) throws Failure, InterruptedException {
    screen().awaitLastWords();
    if (screen().crashed()) {
      throw otherwise.received();
    }
  }
}
