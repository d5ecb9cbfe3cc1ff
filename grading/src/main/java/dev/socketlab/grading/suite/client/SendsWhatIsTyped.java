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

/** The server must get the typed text and nothing else; how the message ends is left open. */
public final class SendsWhatIsTyped implements Check.OfClient {

  @Override
  public String requirement() {
    return "The client connects, however it is started, and sends each typed line as it was typed"
        + " or, if it asks for a request in parts, all of them.";
  }

  @Override
  public String why() {
    return "A client that changes what was typed cannot be trusted with anything else.";
  }

  @Override
  public String moves() {
    return "Types one line of ASCII. How the message ends is left open.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(new TypicalFailure(Fault.NOT_SENT, "a typed line was not sent"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    ClientDialect dialect = trial.dialect();
    String sum = (100 + trial.random().nextInt(900)) + " + 30";
    String line = dialect.asksForLines() ? "hello " + sum : sum;
    ReadResult heard = trial.typeAndHear(server, line);
    if (!dialect.contains(heard.bytes(), line)) {
      throw trial.notSent(
          server,
          heard,
          trial
              .failure(
                  Fault.NOT_SENT,
                  heard.nothing()
                      ? "a typed line was not sent"
                      : "something else than the typed line was sent")
              .sent("\"" + String.join("\", \"", dialect.lines(line)) + "\" typed")
              .expected("\"" + line + "\" and a line end, on the connection"));
    }
  }
}
