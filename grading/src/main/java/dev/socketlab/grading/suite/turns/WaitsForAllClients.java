package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All but one are there and say something: that must wait until the last one has come. */
public final class WaitsForAllClients implements Check.OfServer {

  @Override
  public String id() {
    return "waits-for-all-clients";
  }

  @Override
  public String requirement() {
    return "The service begins when all three clients are connected, and not before.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Group group = new Group(trial);
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
