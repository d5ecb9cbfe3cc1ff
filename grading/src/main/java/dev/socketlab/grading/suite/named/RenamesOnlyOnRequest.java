package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** A message may mention names without asking for one. */
public final class RenamesOnlyOnRequest implements Check.OfServer {

  private static final List<String> MENTIONS =
      List.of("my NAME is %s", "SURNAME=%s", "write NAME=%s for a new name", "NAMES %s");

  @Override
  public String requirement() {
    return "A message that mentions a name but does not begin with NAME= is answered like any"
        + " other.";
  }

  @Override
  public String why() {
    return "A command is recognised by where it stands. A message that happens to contain the same"
        + " letters is not a command.";
  }

  @Override
  public String moves() {
    return "Sends `my NAME is …`, `SURNAME=…`, `write NAME=… for a new name` and `NAMES …`; after"
        + " each, a message that must be signed with the old name.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.RENAMED_UNASKED,
            "the reply to client 1 is not signed \"Name-482113\" after \"SURNAME=Sue-71\" was"
                + " said"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    ReconnectingClient client = new ReconnectingClient(trial);
    for (String mention : MENTIONS) {
      String line = mention.formatted("Sue-" + trial.random().nextInt(1_000));
      Question question =
          new Question(
              line, "\"" + line + "\", as it was sent", heard -> heard.text().contains(line));
      client.expectName(question, trial.serverName(), Fault.RENAMED_UNASKED, "");
      client.expectName(
          trial.serverName(), Fault.RENAMED_UNASKED, " after \"" + line + "\" was said");
    }
  }
}
