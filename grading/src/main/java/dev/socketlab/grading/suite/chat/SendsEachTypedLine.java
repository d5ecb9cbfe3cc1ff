package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/**
 * The server of this check never answers: nobody in a chat has to, before one may go on talking.
 */
public final class SendsEachTypedLine implements Check.OfClient {

  private static final int LINES = 3;

  @Override
  public String id() {
    return "sends-each-typed-line";
  }

  @Override
  public String requirement() {
    return "Each line is sent when Enter is hit, whether anybody answers or not.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = ChatServerSocket.enter(trial);
    for (int line = 1; line <= LINES; line++) {
      String words = "gr\u00fc\u00dfe " + (100_000 + trial.random().nextInt(900_000));
      trial.type(words);
      Heard heard = server.hear(all -> all.text().contains(words));
      if (!heard.text().contains(words)) {
        throw trial.failure(
            line == 1 ? Fault.NOT_SENT : Fault.ONE_DIRECTION_AT_A_TIME,
            "line %d of %d did not reach the server, which had not answered".formatted(line, LINES),
            "\"" + words + "\" typed",
            "\"" + words + "\" on the connection, with any words around it",
            heard.words());
      }
    }
  }
}
