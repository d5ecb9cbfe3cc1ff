package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/**
 * The server of this check never answers: in a chat, nobody has to answer before one may go on
 * talking.
 */
public final class SendsEachTypedLine implements Check.OfClient {

  private static final int LINES = 3;

  @Override
  public String requirement() {
    return "Each line is sent when Enter is pressed, whether anybody answers or not.";
  }

  @Override
  public String why() {
    return "In a chat nobody has to answer. A client that waits for an answer before it reads the"
        + " keyboard again can say one thing at a time.";
  }

  @Override
  public String moves() {
    return "Types three lines with umlauts; the server never answers.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.ONE_DIRECTION_AT_A_TIME,
            "line 2 of 3 did not reach the server, which had not answered"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = ChatServerSocket.enter(trial);
    for (int line = 1; line <= LINES; line++) {
      String words = "gr\u00fc\u00dfe " + (100_000 + trial.random().nextInt(900_000));
      trial.type(words);
      trial.expectWords(
          server,
          words,
          trial
              .failure(
                  line == 1 ? Fault.NOT_SENT : Fault.ONE_DIRECTION_AT_A_TIME,
                  "line %d of %d did not reach the server, which had not answered"
                      .formatted(line, LINES))
              .sent("\"" + words + "\" typed")
              .expected("\"" + words + "\" on the connection, with any words around it"));
    }
  }
}
