package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In each round all clients speak, in an order other than that of the turns; each must be answered
 * in the end.
 */
public final class HoldsEarlyMessagesForTheirTurn implements Check.OfServer {

  private static final List<List<Integer>> ROUNDS =
      List.of(List.of(3, 2, 1), List.of(2, 3, 1), List.of(3, 1, 2));

  @Override
  public String requirement() {
    return "A message that is sent out of turn is not lost: it is answered when its turn has come.";
  }

  @Override
  public String why() {
    return "TCP has delivered the message, so the sender believes that it was heard. A server that"
        + " drops it leaves the sender waiting.";
  }

  @Override
  public String moves() {
    return "Plays three rounds in which everybody speaks, but not in the order of turns.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.EARLY_MESSAGE_LOST,
            "client 2 got no answer to what it had said, in the round in which clients 3, 2"
                + " and 1 spoke in this order"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    TurnClients group = TurnClients.complete(trial);
    for (List<Integer> order : ROUNDS) {
      Map<Integer, Question> said = new HashMap<>();
      for (int number : order) {
        said.put(number, group.say(number));
      }
      for (int number = 1; number <= group.size(); number++) {
        group.expectAnswer(
            number,
            said.get(number),
            Fault.EARLY_MESSAGE_LOST,
            "to what it had said, in the round in which clients %s, %s and %s spoke in this order"
                .formatted(order.toArray()));
      }
    }
  }
}
