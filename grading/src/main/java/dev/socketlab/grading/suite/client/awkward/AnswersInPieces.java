package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.Arrays;

/**
 * Answers in three segments. Each is sent when the client has finished with the one before, so it
 * gets them in separate reads, however fast or slow it is.
 */
public final class AnswersInPieces implements AwkwardServer {

  private static final String WHEN = " of a server that answers in pieces";

  @Override
  public void serve(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    String reply = trial.token();
    long before = trial.ask(server, "1 + 2", Fault.NOT_SENT, "");
    byte[] bytes = trial.dialect().message(reply);
    int middle = bytes.length / 2;
    int last = bytes.length - 1;
    for (int[] piece : new int[][] {{0, middle}, {middle, last}, {last, bytes.length}}) {
      server.send(Arrays.copyOfRange(bytes, piece[0], piece[1]));
      trial.settle();
    }
    trial.expectShown(
        before,
        text -> text.contains(reply),
        trial
            .failure(Fault.REPLY_IN_PIECES, "the client does not show a whole reply" + WHEN)
            .sent("\"" + reply + "\\n\" by the server, in three pieces")
            .expected("\"" + reply + "\" on the screen, in one piece"));
    trial.converse(server, "3 + 4", Fault.REPLY_IN_PIECES, WHEN + ", in the turn after");
  }
}
