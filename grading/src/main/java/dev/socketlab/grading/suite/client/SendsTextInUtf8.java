package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;

/** Letters beyond ASCII: a terminal delivers them in UTF-8, and they must not change on the way. */
public final class SendsTextInUtf8 implements Check.OfClient {

  @Override
  public String requirement() {
    return "What is typed with umlauts reaches the server in UTF-8.";
  }

  @Override
  public String why() {
    return "Names and words of most languages need more than ASCII, and every system has UTF-8.";
  }

  @Override
  public String moves() {
    return "Types a line with umlauts. If the client asks for the parts of a request, there is nothing"
        + " to type and the check passes.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.NOT_UTF8, "the server did not get the umlauts in UTF-8"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    ClientDialect dialect = trial.dialect();
    if (!dialect.asksForLines()) {
      return;
    }
    Peer server = trial.startAndAccept();
    String line = "gr\u00fc\u00dfe " + (100 + trial.random().nextInt(900)) + " + 30";
    ReadResult heard = trial.typeAndHear(server, line);
    if (!dialect.contains(heard.bytes(), line)) {
      throw trial.notSent(
          server,
          heard,
          trial
              .failure(Fault.NOT_UTF8, "the server did not get the umlauts in UTF-8")
              .sent("\"" + line + "\" typed, in UTF-8")
              .expected("\"" + line + "\" and a line end, in UTF-8"));
    }
  }
}
