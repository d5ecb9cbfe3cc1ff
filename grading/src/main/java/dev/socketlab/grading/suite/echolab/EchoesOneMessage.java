package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.question.BuiltInService;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One message and its echo: exactly the same bytes if the assignment says how messages are framed.
 * A server whose dialect was learned may add words around them.
 */
public final class EchoesOneMessage implements Check.OfServer {

  @Override
  public String requirement() {
    return "The server accepts a client, receives its message and sends the very same message"
        + " back.";
  }

  @Override
  public String why() {
    return "That is what an echo is. A client can use it to find out whether what it sends arrives"
        + " unchanged.";
  }

  @Override
  public String moves() {
    return "One client sends one message.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(new TypicalFailure(Fault.NOT_EXACT, "client 1 did not get the right answer"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Question question = trial.question();
    boolean framed =
        trial.service() == BuiltInService.ECHO && trial.dialect().equals(Dialect.LINES);
    Fault fault = trial.service() == BuiltInService.CALC ? Fault.WRONG_ANSWER : Fault.NOT_EXACT;
    trial.expectAnswer(trial.join(), framed ? exactly(question) : question, fault, "");
  }

  private static Question exactly(Question question) {
    byte[] back = (question.line() + "\n").getBytes(StandardCharsets.US_ASCII);
    return new Question(
        question.line(),
        "the very bytes \"" + question.line() + "\\n\"",
        heard -> Arrays.equals(heard.bytes(), back));
  }
}
