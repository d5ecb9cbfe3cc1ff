package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.ReplyNumbers;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** The four operations on two operands, and a value below zero. */
public final class AnswersArithmetic implements Check.OfServer {

  @Override
  public String requirement() {
    return "The server answers a line such as \"2 + 3\" with its value, for + - * and /.";
  }

  @Override
  public String why() {
    return "This is what the server is for; every other requirement assumes a server that does its"
        + " work.";
  }

  @Override
  public String moves() {
    return "One client sends five lines with random numbers; one of them has a negative value.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(new TypicalFailure(Fault.WRONG_ANSWER, "client 1 did not get the right answer"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Random random = trial.random();
    boolean small = trial.dialect().request().digits() == 1;
    int a = small ? 4 : 20 + random.nextInt(80);
    int b = 2 + (small ? 0 : random.nextInt(17));
    Peer peer = trial.join();
    ask(trial, peer, a + " + " + b, a + b);
    ask(trial, peer, a + " - " + b, a - b);
    ask(trial, peer, a + " * " + b, a * b);
    ask(trial, peer, a * b + " / " + b, a);
    ask(trial, peer, b + " - " + a, b - a);
  }

  private static void ask(ServerTrial trial, Peer peer, String expression, double value)
      throws Failure, IOException, InterruptedException {
    trial.expectAnswer(peer, ReplyNumbers.question(expression, value), Fault.WRONG_ANSWER, "");
  }
}
