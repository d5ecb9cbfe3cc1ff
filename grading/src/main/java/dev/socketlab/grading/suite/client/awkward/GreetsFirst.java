package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/**
 * Says a line before it is asked anything. A client that takes it for the first answer shows each
 * answer one question too late from then on.
 */
public final class GreetsFirst implements AwkwardServer {

  private static final String WHEN = " of a server that greets its clients";

  @Override
  public void serve(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    String greeting = trial.token().replace("reply", "welcome");
    trial.greet(server, greeting);
    for (String line : new String[] {"1 + 2", "3 + 4"}) {
      trial.converse(server, line, Fault.ONE_DIRECTION_AT_A_TIME, WHEN);
    }
    trial.expectShown(
        0,
        text -> text.contains(greeting),
        trial
            .failure(Fault.NOT_SHOWN, "the client does not show the greeting" + WHEN)
            .sent("\"" + greeting + "\\n\" by the server, before anything was typed")
            .expected("\"" + greeting + "\" on the screen"));
  }
}
