package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.Joined;
import java.io.IOException;
import java.util.List;

/**
 * Answers two questions in one segment. Only a client that reads its keyboard while an answer is
 * missing asks two; any other passes untested.
 */
public final class JoinsAnswers implements AwkwardServer {

  @Override
  public void serve(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    long before = trial.ask(server, "1 + 2", Fault.NOT_SENT, "");
    ReadResult second = trial.typeAndHear(server, "3 + 4");
    if (second.nothing()) {
      trial.note("the client asks one question at a time: there are no two answers to be joined");
      return;
    }
    String one = trial.token();
    String other = trial.token();
    List<byte[]> both = List.of(trial.dialect().message(one), trial.dialect().message(other));
    server.send(new Joined(both).bytes());
    trial.expectShown(
        before,
        text -> text.contains(one) && text.contains(other),
        trial
            .failure(
                Fault.REPLIES_LOST,
                "the client does not show both replies of a server that joins two answers")
            .sent("\"" + one + "\\n" + other + "\\n\" by the server, in one piece")
            .expected("\"" + one + "\" and \"" + other + "\" on the screen"));
  }
}
