package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * All clients but the last say something, which must not be answered until the last one has come.
 */
public final class WaitsForAllClients implements Check.OfServer {

  @Override
  public String requirement() {
    return "The service begins when all three clients are connected, and not before.";
  }

  @Override
  public String why() {
    return "Turns make sense only once it is known who takes part.";
  }

  @Override
  public String moves() {
    return "Two clients come and each sends something; neither may be answered. The third comes;"
        + " now client 1 must be answered.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.BEGINS_EARLY, "client 1 was answered before all were connected"),
        new TypicalFailure(Fault.NOT_BEGUN, "client 1 got no answer when all were connected"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    TurnClients group = new TurnClients(trial);
    List<Question> early = new ArrayList<>();
    for (int number = 1; number < group.size(); number++) {
      group.join();
      early.add(group.say(number));
    }
    for (int number = 1; number < group.size(); number++) {
      group.expectNoAnswer(
          number, early.get(number - 1), Fault.BEGINS_EARLY, "before all were connected");
    }
    group.join();
    group.expectAnswer(1, early.get(0), Fault.NOT_BEGUN, "when all were connected");
  }
}
