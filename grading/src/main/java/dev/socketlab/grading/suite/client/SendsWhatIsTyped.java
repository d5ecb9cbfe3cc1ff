package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.ClientTrial;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The server must get the typed text and nothing else; how the message is ended is left open. */
public final class SendsWhatIsTyped implements Check.OfClient {

  @Override
  public String id() {
    return "sends-what-is-typed";
  }

  @Override
  public String requirement() {
    return "The client connects, in whatever way it is started, and sends each typed line as it was typed.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.meet();
    String line = "gr\u00fc\u00dfe " + trial.random().nextInt(1_000) + " + 30";
    Heard heard = trial.typeAndHear(server, line);
    byte[] got = trial.dialect().text(heard.bytes());
    if (!Arrays.equals(got, line.getBytes(StandardCharsets.UTF_8))) {
      throw trial.failure(
          Fault.NOT_SENT,
          heard.nothing()
              ? "a typed line was not sent"
              : "something else than the typed line was sent",
          "\"" + line + "\" typed",
          "\"" + line + "\" and a line end, on the connection",
          heard.words());
    }
  }
}
