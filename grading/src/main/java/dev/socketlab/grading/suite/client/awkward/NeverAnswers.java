package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.TerminalKey;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/** Accepts, reads, and never answers. The user must still be able to end the client. */
public final class NeverAnswers implements AwkwardServer {

  private final List<String> words;

  /**
   * @param words that end a client
   */
  public NeverAnswers(List<String> words) {
    this.words = List.copyOf(words);
  }

  @Override
  public void serve(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    trial.ask(server, "1 + 2", Fault.NOT_SENT, "");
    for (String word : words) {
      trial.type(word);
      trial.settle();
      if (!trial.program().alive()) {
        return;
      }
    }
    // A client that reads no lines while it waits for an answer does not see Ctrl-D either.
    for (TerminalKey key : TerminalKey.values()) {
      trial.press(key);
      trial.settle();
      if (!trial.program().alive()) {
        return;
      }
    }
    throw trial
        .failure(Fault.CANNOT_BE_LEFT, "the client cannot be left while a server never answers")
        .sent("typed, one after the other: " + String.join(", ", words) + ", Ctrl-D, Ctrl-C")
        .expected("the end of the program")
        .received();
  }
}
