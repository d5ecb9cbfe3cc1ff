package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;

/**
 * Nobody is answered before those whose turn comes earlier, neither in the first round nor in the
 * second. Whether early messages are kept is another check: here they may be sent again.
 */
public final class KeepsTheOrderOfTurns implements Check.OfServer {

  @Override
  public String requirement() {
    return "The server listens to client 1, then 2, then 3, and again to 1: nobody is answered out"
        + " of turn.";
  }

  @Override
  public String why() {
    return "Turns are the point of this server. One that answers whoever speaks is a different"
        + " server, and a better one only if nobody relies on turns.";
  }

  @Override
  public String moves() {
    return "In the first round 3 speaks before 2, and 2 before 1. In the second, 1 speaks twice,"
        + " and 3 before 2.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.OUT_OF_TURN, "client 3 was answered before clients 1 and 2 had said anything"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    TurnClients group = TurnClients.complete(trial);
    Question third = group.say(3);
    tooEarly(group, 3, third, "before clients 1 and 2 had said anything");
    Question second = group.say(2);
    tooEarly(group, 2, second, "before client 1 had said anything");
    tooEarly(group, 3, third, "before client 1 had said anything");
    group.turn(1);
    answered(group, 2, second);
    answered(group, 3, third);

    group.turn(1);
    Question again = group.say(1);
    tooEarly(group, 1, again, "a second time before clients 2 and 3 had had their turns");
    third = group.say(3);
    tooEarly(group, 3, third, "before it was client 2's turn");
    group.turn(2);
  }

  private static void tooEarly(TurnClients group, int number, Question question, String why)
      throws Failure, InterruptedException {
    group.expectNoAnswer(number, question, Fault.OUT_OF_TURN, why);
  }

  private static void answered(TurnClients group, int number, Question early)
      throws Failure, IOException, InterruptedException {
    ReadResult heard = group.hear(number, early);
    if (!early.answered().test(heard)) {
      group.turn(number);
    }
  }
}
