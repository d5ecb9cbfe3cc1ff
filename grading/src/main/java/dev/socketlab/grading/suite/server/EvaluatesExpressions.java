package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Expression;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.Numbers;
import dev.socketlab.grading.check.Question;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/** Expressions of more than two operands, each of a kind of its own. */
public final class EvaluatesExpressions implements Check.OfServer {

  @Override
  public String id() {
    return "evaluates-expressions";
  }

  @Override
  public String requirement() {
    return "Expressions follow the rules of arithmetic: * and / before + and -, from left to right,"
        + " parentheses, signs, decimals, with blanks or without.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.joinAndAsk();
    for (Expression expression : Expression.draw(trial.random())) {
      Question question = Numbers.question(expression.text(), expression.value());
      peer.say(question.line());
      Heard heard = trial.hear(peer, question);
      if (!question.answered().test(heard)) {
        throw trial.failure(
            Fault.WRONG_ANSWER,
            "wrong value for " + expression.kind() + ": " + expression.text(),
            "\"" + expression.text() + "\\n\"",
            question.answer() + " (" + expression.why() + ")",
            heard.words());
      }
    }
  }
}
