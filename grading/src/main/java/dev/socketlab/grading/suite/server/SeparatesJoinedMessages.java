package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.protocol.Protocol.Closes;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.Joined;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** TCP joins what is sent quickly: several messages can come out of one read. */
public final class SeparatesJoinedMessages implements Check.OfServer {

  private static final int MESSAGES = 3;

  @Override
  public String requirement() {
    return "Several messages that arrive at once are each answered, in order.";
  }

  @Override
  public String why() {
    return "TCP carries bytes, not messages. Two lines that were sent one after the other can"
        + " arrive as one piece.";
  }

  @Override
  public String moves() {
    return "Sends three lines in one send.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.NOT_SEPARATED, "1 of 3 messages that came at once were answered"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.joinAndAsk();
    boolean mayClose = trial.service().closes() == Closes.MAYBE;
    if (mayClose && closes(trial, peer)) {
      trial.unsure("not judged: the server closes the connection after each reply");
      return;
    }
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      questions.add(trial.question());
    }
    Joined joined = new Joined(questions.stream().map(trial::framed).toList());
    if (mayClose) {
      joined.perform(peer); // it keeps this connection: on another one it might not
    } else {
      trial.make(peer, joined);
    }
    ReadResult heard = peer.hear(all -> AnswersInOrder.inOrder(questions, all) == MESSAGES);
    int answered = AnswersInOrder.inOrder(questions, heard);
    if (answered < MESSAGES) {
      throw trial
          .failure(
              Fault.NOT_SEPARATED,
              answered + " of " + MESSAGES + " messages that came at once were answered")
          .sent("\"" + Excerpt.bytes(joined.bytes()) + "\" in one piece")
          .expected(
              MESSAGES
                  + " answers in order: "
                  + String.join("; ", questions.stream().map(Question::answer).toList()))
          .received(heard.words());
    }
  }

  private static boolean closes(ServerTrial trial, Peer peer)
      throws Failure, IOException, InterruptedException {
    trial.ask(peer);
    trial.settle();
    return peer.receiveOnce().ended();
  }
}
