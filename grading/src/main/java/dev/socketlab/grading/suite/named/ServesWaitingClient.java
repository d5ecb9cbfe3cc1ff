package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kernel keeps connections, and what was sent on them, until the program accepts: a server that
 * serves one client after another loses nobody, as long as it calls accept() again.
 */
public final class ServesWaitingClient implements Check.OfServer {

  private static final int WAITING = 2;

  @Override
  public String requirement() {
    return "A client that comes while another one is connected is answered, at the latest when"
        + " that one has left.";
  }

  @Override
  public String why() {
    return "The backlog holds those who come while the server is busy. It is a queue only if the"
        + " server comes back to it.";
  }

  @Override
  public String moves() {
    return "One client is answered and stays; two more connect and send something; then the one"
        + " being served leaves, and then the next.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.TURNED_AWAY, "a client was turned away while client 1 was connected"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer before = trial.joinAndAsk();
    Map<Peer, Question> waiting = new LinkedHashMap<>();
    for (int i = 0; i < WAITING; i++) {
      ConnectOutcome outcome = trial.connect();
      if (outcome instanceof ConnectOutcome.Refused refused) {
        throw trial
            .failure(
                Fault.TURNED_AWAY,
                "a client was turned away while " + before.name() + " was connected")
            .expected("a connection, and an answer when its turn has come")
            .received(refused.words());
      }
      // A client that gets no answer because the backlog is short waits as well: its kernel tries
      // again.
      if (outcome instanceof ConnectOutcome.Connected connected) {
        Question question = trial.question();
        connected.peer().say(question.line());
        waiting.put(connected.peer(), question);
      }
    }
    for (Map.Entry<Peer, Question> next : waiting.entrySet()) {
      before.leave();
      answered(trial, next.getKey(), next.getValue(), before);
      before = next.getKey();
    }
  }

  private static void answered(ServerTrial trial, Peer peer, Question question, Peer before)
      throws Failure, InterruptedException {
    ReadResult heard = trial.hear(peer, question);
    if (!question.answered().test(heard)) {
      throw trial.notAnswered(
          peer,
          question,
          heard,
          heard.ended() ? Fault.TURNED_AWAY : Fault.NEXT_CLIENT_NOT_SERVED,
          "when " + before.name() + ", who was there before it, had left");
    }
  }
}
