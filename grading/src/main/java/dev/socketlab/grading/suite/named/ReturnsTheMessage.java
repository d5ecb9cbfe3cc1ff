package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;

/** The reply must contain the message as it was sent, whatever else it contains. */
public final class ReturnsTheMessage implements Check.OfServer {

  private static final List<String> MESSAGES =
      List.of(
          "hello",
          "Two Words, and  two blanks",
          "name = 7; 3 < 4 & \"quoted\"",
          "gr\u00fc\u00dfe",
          "x");

  /** In characters: longer than a buffer that is much too short. */
  private static final int LONG = 200;

  @Override
  public String requirement() {
    return "The server sends each message back as it came, with whatever it adds around it.";
  }

  @Override
  public String why() {
    return "An echo is the smallest service there is. What comes back shows that the message"
        + " arrived whole.";
  }

  @Override
  public String moves() {
    return "Sends six messages with blanks, punctuation, umlauts, and one of 200 characters.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.NOT_RETURNED, "a message did not come back as it was sent"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    ReconnectingClient client = new ReconnectingClient(trial);
    for (String message : MESSAGES) {
      comesBack(trial, client, message);
    }
    comesBack(trial, client, "long ".repeat(LONG / 5) + trial.random().nextInt(1_000));
  }

  private static void comesBack(ServerTrial trial, ReconnectingClient client, String message)
      throws Failure, IOException, InterruptedException {
    ReadResult heard = client.say(message, said -> said.text().contains(message));
    if (!heard.text().contains(message)) {
      throw trial
          .failure(
              heard.nothing() ? Fault.NO_ANSWER : Fault.NOT_RETURNED,
              heard.nothing()
                  ? "a message got no answer"
                  : "a message did not come back as it was sent")
          .sent("\"" + message + "\\n\" by " + client.name())
          .expected("\"" + message + "\", with whatever stands before and after it")
          .received(heard.words());
    }
  }
}
