package dev.socketlab.grading.suite.scenario;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.protocol.Scenario;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** Plays a conversation that the assignment describes. */
public record PlaysScenario(Scenario scenario) implements Check.OfServer {

  @Override
  public String id() {
    return scenario.id();
  }

  @Override
  public String requirement() {
    return scenario.demands();
  }

  @Override
  public String why() {
    return scenario.why();
  }

  @Override
  public String moves() {
    return "Plays the conversation that the assignment describes under this name.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of();
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    if (scenario.watchesOutput()) {
      trial.startAtTerminal(); // where output is not held back
    } else {
      trial.start();
    }
    new ScenarioRun(trial, scenario).play();
  }
}
