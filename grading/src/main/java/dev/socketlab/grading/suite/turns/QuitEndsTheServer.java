package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** The clients close their connections, too, since a server may wait for that. */
public final class QuitEndsTheServer implements Check.OfServer {

  @Override
  public String requirement() {
    return "When one client says quit, the server closes its listening socket too: nobody can"
        + " connect.";
  }

  @Override
  public String why() {
    return "A server that is done and still listens lets in clients whom nobody will ever answer.";
  }

  @Override
  public String moves() {
    return "Plays a round; then client 2 says `quit` in its turn and closes its connection, and"
        + " all others leave.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.SERVER_STAYS,
            "the server still listens after a client has said quit and all have left"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    TurnClients group = OneQuitEndsAll.quit(trial);
    for (int number = 1; number <= group.size(); number++) {
      group.client(number).hearAll();
      group.client(number).leave();
    }
    trial.await(ms -> trial.program().awaitEnd(ms));
    if (!trial.view().listeners().isEmpty()) {
      throw trial
          .failure(
              Fault.SERVER_STAYS,
              "the server still listens after a client has said quit and all have left")
          .sent("\"quit\\n\" by a client in its turn")
          .expected("no listening socket on port " + trial.port())
          .received();
    }
  }
}
