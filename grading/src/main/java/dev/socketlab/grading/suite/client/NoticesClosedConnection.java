package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.ClientTrial;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.Screen;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The server closes the connection. A client notices at once or, at the latest, when the next line
 * is typed: it ends, or says something that it never said in conversation.
 */
public final class NoticesClosedConnection implements Check.OfClient {

  /** The first line after the end may still go out; the answer to it is the end of stream. */
  private static final int LINES = 2;

  /** A client that takes the end of stream for an empty reply prints without end. */
  private static final int MOST_PRINTED = 32 * 1024;

  @Override
  public String id() {
    return "notices-closed-connection";
  }

  @Override
  public String requirement() {
    return "When the server closes the connection, the client notices, says so and ends.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.listen();
    trial.start();
    Peer server = trial.accept();
    List<String> usual = new ArrayList<>();
    usual.addAll(Screen.lines(trial.converse(server, "1 + 2", Fault.NOT_SENT, "")));
    usual.addAll(Screen.lines(trial.converse(server, "3 + 4", Fault.NOT_SENT, "")));
    trial.settle();
    long before = trial.program().output().total();
    server.leave();
    trial.settle();
    for (int line = 0; line < LINES && !noticed(trial, before, usual); line++) {
      trial.type("5 + 6");
      trial.settle();
    }
    if (trial.screen().crashed()) {
      throw fail(trial, "the client crashes when the server has closed the connection");
    }
    if (!noticed(trial, before, usual)) {
      throw fail(trial, "the client does not notice that the server closed the connection");
    }
    if (trial.program().output().total() - before > MOST_PRINTED) {
      throw fail(trial, "the client prints without end when the server has closed the connection");
    }
  }

  private static boolean noticed(ClientTrial trial, long before, List<String> usual) {
    return !trial.program().alive()
        || Screen.lines(trial.since(before)).stream()
            .anyMatch(line -> line.length() > 2 && usual.stream().noneMatch(line::equals));
  }

  private static Failure fail(ClientTrial trial, String summary) {
    return trial.failure(
        Fault.NOT_NOTICED,
        summary,
        "the end of the connection by the server, then \"5 + 6\" typed",
        "words that say so, and the end of the program",
        "");
  }
}
