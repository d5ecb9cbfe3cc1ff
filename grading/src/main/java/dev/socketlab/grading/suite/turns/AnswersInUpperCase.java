package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.BuiltInService;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** Each client speaks in its turn. Sentences are ASCII, since the assignment asks for no more. */
public final class AnswersInUpperCase implements Check.OfServer {

  private static final List<String> SENTENCES =
      List.of(
          "hello",
          "the quick brown fox jumps over the lazy dog",
          "Mixed Case, and 42 of them!",
          "a-b_c (d) 'e' [f] {g}",
          "two  blanks; what @ sign?");

  @Override
  public String requirement() {
    return "The server sends each sentence back in upper case to the client that said it.";
  }

  @Override
  public String why() {
    return "It shows that the server received the sentence, did something with it and answered;"
        + " every other requirement assumes such a server.";
  }

  @Override
  public String moves() {
    return "Sends six sentences of ASCII, with blanks, digits and punctuation, each from the"
        + " client whose turn it is.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NOT_UPPER_CASE, "client 2 did not get the right answer in its turn"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    TurnClients group = TurnClients.complete(trial);
    group.turn(1);
    int number = 1;
    for (String sentence : SENTENCES) {
      number = number % group.size() + 1;
      group.turn(number, BuiltInService.upperCase(sentence), Fault.NOT_UPPER_CASE);
    }
  }
}
