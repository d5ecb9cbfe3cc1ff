package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.FailureDraft;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;

/**
 * A completed connect() is not service: the kernel lets clients in up to the backlog before the
 * program accepts them. So the second client asks something, and must meet the end of its
 * connection instead of an answer or of silence.
 */
public final class RefusesSecondClient implements Check.OfServer {

  /** What the second client meets. */
  public enum SecondClientOutcome {
    SERVED,
    /** Its connection stays open, and it gets no answer. */
    QUEUED,
    /** It cannot connect, or its connection ends without a word. */
    REFUSED,
    /** It is told something, and its connection ends. */
    TOLD
  }

  @Override
  public String requirement() {
    return "While one client is served, a second one sees an error: it is refused, reset or"
        + " closed.";
  }

  @Override
  public String why() {
    return "A client that hangs cannot know whether to wait. An error tells it to come back later.";
  }

  @Override
  public String moves() {
    return "The first client is answered once; the second connects and asks; the first asks again."
        + " A connect() that succeeds is not service: the kernel connects clients up to the"
        + " backlog.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.SECOND_CLIENT_HANGS,
            "the second client hangs: it is neither served nor turned away"),
        new TypicalFailure(
            Fault.SECOND_CLIENT_SERVED,
            "the second client was served while the first was still connected"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer first = trial.joinAndAsk();
    trial.settle();
    if (trial.connect() instanceof ConnectOutcome.Connected connected) {
      expectError(trial, connected.peer());
    } else {
      trial.observed(Observation.SECOND_CLIENT, SecondClientOutcome.REFUSED);
    }
    trial.ask(first, Fault.FIRST_CLIENT_DISTURBED, "after a second client had come");
  }

  private static void expectError(ServerTrial trial, Peer second)
      throws Failure, IOException, InterruptedException {
    Question question = trial.question();
    trial.say(second, question);
    ReadResult heard = second.hearAll();
    boolean served = question.answered().test(heard);
    trial.observed(Observation.SECOND_CLIENT, outcome(served, heard, second));
    if (served) {
      throw noError(
              trial,
              Fault.SECOND_CLIENT_SERVED,
              "the second client was served while the first was still connected")
          .sent(trial.sent(question) + " by " + second.name())
          .received(heard.words());
    }
    trial.expectEnd(
        heard,
        noError(
                trial,
                Fault.SECOND_CLIENT_HANGS,
                heard.nothing()
                    ? "the second client hangs: it is neither served nor turned away"
                    : "the second client got words, but its connection stays open")
            .sent(trial.sent(question) + " by " + second.name()));
  }

  private static FailureDraft noError(ServerTrial trial, Fault fault, String summary) {
    return trial.failure(fault, summary).expected("an error: connection refused, reset or closed");
  }

  private static SecondClientOutcome outcome(boolean served, ReadResult heard, Peer second) {
    if (served) {
      return SecondClientOutcome.SERVED;
    }
    if (!heard.ended()) {
      return SecondClientOutcome.QUEUED;
    }
    return second.hasReceived() ? SecondClientOutcome.TOLD : SecondClientOutcome.REFUSED;
  }
}
