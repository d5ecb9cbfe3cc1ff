package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.Question;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.Arrays;

/** One client stops in the middle of a line, another says nothing at all: the third is served. */
public final class SlowClientDelaysNobody implements Check.OfServer {

  @Override
  public String id() {
    return "slow-client-delays-nobody";
  }

  @Override
  public String requirement() {
    return "A client that says nothing, or stops in the middle of a message, delays no other.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer silent = trial.join();
    Peer stalling = trial.joinAndAsk();
    Question question = trial.question();
    byte[] message = trial.framed(question);
    int half = message.length / 2;
    if (pauses(trial)) {
      trial.send(stalling, Arrays.copyOf(message, half));
    }
    trial.settle();
    for (int i = 0; i < 2; i++) {
      Peer third = trial.join();
      trial.ask(
          third,
          Fault.DELAYS_OTHERS,
          "while %s said nothing and %s %s"
              .formatted(
                  silent.name(),
                  stalling.name(),
                  pauses(trial) ? "had sent half a message" : "nothing more"));
      third.leave();
    }
    if (pauses(trial)) {
      isFinished(trial, stalling, question, Arrays.copyOfRange(message, half, message.length));
    }
  }

  /** To a program that waits for no line end half a message would be a whole one, and a bad one. */
  private static boolean pauses(ServerTrial trial) {
    return trial.dialect().framed() || !trial.answersWholeLines();
  }

  private static void isFinished(
      ServerTrial trial, Peer stalling, Question question, byte[] otherHalf)
      throws Failure, InterruptedException {
    // The patient server also has not forgotten the first half. An echo may have sent it already.
    Heard early = trial.answersWholeLines() ? null : stalling.hearAll();
    stalling.send(otherHalf);
    Heard rest = stalling.hearLine();
    if (early == null && rest.nothing()) {
      throw trial.notAnswered(
          stalling, question, rest, Fault.NO_ANSWER, "to a message that it had paused in");
    }
  }
}
