package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;

/** The clients close their ends, too: a server may wait for that. */
public final class QuitEndsTheServer implements Check.OfServer {

  @Override
  public String id() {
    return "quit-ends-the-server";
  }

  @Override
  public String requirement() {
    return "When one client says quit, the server closes its own socket, too: nobody can connect.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Group group = OneQuitEndsAll.quit(trial);
    for (int number = 1; number <= group.size(); number++) {
      group.client(number).hearAll();
      group.client(number).leave();
    }
    trial.await(ms -> trial.program().awaitEnd(ms));
    if (!trial.view().listeners().isEmpty()) {
      throw trial.failure(
          Fault.SERVER_STAYS,
          "the server still listens after a client has said quit and all have left",
          "\"quit\\n\" by a client in its turn",
          "no listening socket on port " + trial.port(),
          "");
    }
  }
}
