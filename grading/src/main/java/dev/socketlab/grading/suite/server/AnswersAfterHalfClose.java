package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.protocol.Protocol.Closes;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.HalfClose;
import dev.socketlab.grading.wire.move.Joined;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A client in a pipe asks all that it has to ask, says that this was all, and reads. The end of its
 * stream must neither overtake its questions nor go unnoticed.
 */
public final class AnswersAfterHalfClose implements Check.OfServer {

  /** The end has come before a program that reads some kilobytes at a time has read all. */
  private static final int MANY = 1_000;

  @Override
  public String requirement() {
    return "When a client has ended its stream (FIN), everything it asked before is answered, and"
        + " the connection is closed.";
  }

  @Override
  public String why() {
    return "A client in a pipe asks everything at once, says that this was all, and reads. A"
        + " connection that is not closed then stays open forever.";
  }

  @Override
  public String moves() {
    return "One client asks 1 question and another asks 1000 in one send; each ends its stream at"
        + " once and reads, as `printf … | nc` does.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.IGNORES_FIN,
            "the server answered, but did not close the connection of a client that had ended"
                + " its stream"),
        new TypicalFailure(
            Fault.NOT_ANSWERED_AFTER_FIN,
            "0 of 1 questions were answered for a client that then ended its stream"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer one = trial.joinAndAsk();
    asksAndEnds(trial, one, 1);
    one.leave();
    if (trial.service().closes() != Closes.NEVER) {
      return;
    }
    Peer many = trial.joinWhenFree(Fault.NEXT_CLIENT_NOT_SERVED, "after another had left");
    asksAndEnds(trial, many, MANY);
  }

  private static void asksAndEnds(ServerTrial trial, Peer peer, int count)
      throws Failure, IOException, InterruptedException {
    List<Question> questions = Stream.generate(trial::question).limit(count).toList();
    Joined joined = new Joined(questions.stream().map(trial::framed).toList());
    trial.make(peer, new HalfClose(joined.bytes()));
    ReadResult heard = peer.hearAll();
    int answered = AnswersInOrder.inOrder(questions, heard);
    String sent = (count == 1 ? "1 question" : count + " questions") + ", then FIN";
    String expected = "each answered, then the end of the connection";
    if (answered < count) {
      throw trial
          .failure(
              Fault.NOT_ANSWERED_AFTER_FIN,
              "%d of %d questions were answered for a client that then ended its stream"
                  .formatted(answered, count))
          .sent(sent)
          .expected(expected)
          .received(heard.words());
    }
    trial.expectEnd(
        heard,
        trial
            .failure(
                Fault.IGNORES_FIN,
                "the server answered, but did not close the connection of a client that had ended"
                    + " its stream")
            .sent(sent)
            .expected(expected));
  }
}
