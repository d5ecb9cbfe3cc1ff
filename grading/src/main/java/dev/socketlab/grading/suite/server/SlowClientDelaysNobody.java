package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.Abandon;
import dev.socketlab.grading.wire.move.Silence;
import java.io.IOException;
import java.util.List;

/** One client stops in the middle of a line, another says nothing at all: the third is served. */
public final class SlowClientDelaysNobody implements Check.OfServer {

  @Override
  public String requirement() {
    return "A client that says nothing, or stops in the middle of a message, delays no other.";
  }

  @Override
  public String why() {
    return "Somebody is always slow. A server that waits for one client in the middle of a message"
        + " can be held up by anybody who wants to.";
  }

  @Override
  public String moves() {
    return "One client is silent; one sends half a line, if the server waits for its end; two more"
        + " come and ask. Then the half line is finished.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.DELAYS_OTHERS,
            "client 3 got no answer while client 1 said nothing and client 2 had sent half a"
                + " message"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer silent = trial.join();
    Silence silence = new Silence();
    silence.perform(silent);
    Peer stalling = trial.joinAndAsk();
    Question question = trial.question();
    Abandon abandon = new Abandon(trial.framed(question));
    if (pauses(trial)) {
      trial.make(stalling, abandon);
    }
    for (int i = 0; i < 2; i++) {
      Peer third = trial.join();
      trial.ask(
          third,
          Fault.DELAYS_OTHERS,
          "while %s %s and %s had %s"
              .formatted(
                  silent.name(),
                  silence.words(),
                  stalling.name(),
                  pauses(trial) ? abandon.words() : "said nothing more"));
      third.leave();
    }
    if (pauses(trial)) {
      finish(trial, stalling, question, abandon.rest());
    }
  }

  /** To a program that waits for no line end half a message would be a whole one, and a bad one. */
  private static boolean pauses(ServerTrial trial) {
    return trial.dialect().framed() || !trial.service().answersWholeLines();
  }

  private static void finish(ServerTrial trial, Peer stalling, Question question, byte[] rest)
      throws Failure, InterruptedException {
    // The patient server also has not forgotten the first half. An echo may have sent it already.
    ReadResult early = trial.service().answersWholeLines() ? null : stalling.hearAll();
    stalling.send(rest);
    ReadResult late = early == null ? trial.hear(stalling, question) : stalling.hearLine();
    if (early == null && late.nothing()) {
      throw trial.notAnswered(
          stalling, question, late, Fault.NO_ANSWER, "to a message that it had paused in");
    }
  }
}
