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
 * What all trials have in common: waits for the program, checks expectations of it, and reports
 * what it did instead. For one thread.
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

  /** The source of this trial's random input. */
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

  /** Records an observation for the grade, whether the check passes or not. */
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

  /** Waits until {@code arrival} happens, or until it is certain that it will not. */
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

  /** Requires the connection to end, whatever comes before that. */
  public final void expectEnd(Peer peer, FailureDraft otherwise)
      throws Failure, InterruptedException {
    expectEnd(peer.hearAll(), otherwise);
  }

  /** Requires what was heard to finish with the end of the connection. */
  public final void expectEnd(ReadResult heard, FailureDraft otherwise) throws Failure {
    if (!heard.ended()) {
      throw otherwise.received(heard.words());
    }
  }

  /** Requires that nothing comes; the connection may end. */
  public final void expectSilence(Peer peer, FailureDraft otherwise)
      throws Failure, InterruptedException {
    expectSilence(peer.hearAll(), otherwise);
  }

  /** Requires that nothing was heard; the connection may have ended. */
  public final void expectSilence(ReadResult heard, FailureDraft otherwise) throws Failure {
    if (!heard.nothing()) {
      throw otherwise.received(heard.words());
    }
  }

  /** Requires these words to come, with anything around them. */
  public final void expectWords(Peer peer, String words, FailureDraft otherwise)
      throws Failure, InterruptedException {
    ReadResult heard = peer.hear(all -> all.text().contains(words));
    if (!heard.text().contains(words)) {
      throw otherwise.received(heard.words());
    }
  }

  /** Requires that these words do not come. */
  public final void expectNotWords(Peer peer, String words, FailureDraft otherwise)
      throws Failure, InterruptedException {
    ReadResult heard = peer.hearAll();
    if (heard.text().contains(words)) {
      throw otherwise.received(heard.words());
    }
  }

  /** Requires the output after offset {@code before} to satisfy the predicate in the end. */
  public final void expectShown(long before, Predicate<String> enough, FailureDraft otherwise)
      throws Failure, IOException, InterruptedException {
    if (!shows(before, enough)) {
      throw otherwise.received(screen().words(before));
    }
  }

  /** Requires the program to have ended. */
  public final void expectEnded(FailureDraft otherwise) throws Failure {
    if (program().alive()) {
      throw otherwise.received();
    }
  }

  /** Requires that the program has not ended with an uncaught error. */
  public final void expectNoCrash(FailureDraft otherwise) throws Failure, InterruptedException {
    screen().awaitLastWords();
    if (screen().crashed()) {
      throw otherwise.received();
    }
  }

  /** A new random name that is part of no question. */
  public String newName() {
    return "Name-" + (100_000 + random().nextInt(900_000));
  }

  /** Whether the program never comes to rest, so that its silence cannot be proved. */
  public boolean restless() {
    return stillness().restless();
  }

  /** Whether the program keeps running without even a pause. */
  public boolean busy() {
    return stillness().busy();
  }
}
