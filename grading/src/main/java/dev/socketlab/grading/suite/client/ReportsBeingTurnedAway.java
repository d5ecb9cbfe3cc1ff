package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.suite.client.awkward.ResetsOnAccept;
import dev.socketlab.grading.suite.client.awkward.SaysBusy;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/** A server that serves one client at a time may accept the next one only to turn it away. */
public final class ReportsBeingTurnedAway implements Check.OfClient {

  @Override
  public String requirement() {
    return "When the server turns the client away, by a reset or by saying busy, the client shows"
        + " what was said, and says so or ends.";
  }

  @Override
  public String why() {
    return "A client that is turned away must tell its user that the server is there and has no"
        + " time. A stack trace, or a prompt that goes on asking, says something else.";
  }

  @Override
  public String moves() {
    return "Plays two turns, to learn what the client says in conversation; then come a server"
        + " that resets the connection, and one that says `busy` and closes.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NOT_NOTICED,
            "the client crashes when a server has accepted it and resets the connection"),
        new TypicalFailure(Fault.NOT_SHOWN, "the client does not show that the server says busy"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    new ResetsOnAccept().serve(trial);
    new SaysBusy().serve(trial);
  }
}
