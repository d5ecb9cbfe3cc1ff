package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** People write about names without asking for one. */
public final class RenamesOnlyOnRequest implements Check.OfServer {

  private static final List<String> MENTIONS =
      List.of("my NAME is %s", "SURNAME=%s", "write NAME=%s for a new name", "NAMES %s");

  @Override
  public String id() {
    return "renames-only-on-request";
  }

  @Override
  public String requirement() {
    return "A message that mentions a name, and does not begin with NAME=, is answered as any other.";
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
