package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ProgramScreen;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;

/**
 * A client may leave by itself, or tell the server and wait for it to close. The server of this
 * check supports both: it says good-bye and closes.
 */
public final class LeavesOnQuit implements Check.OfClient {

  private static final String WORD = "/quit";

  /** A prompt does not count as words. */
  private static final int SHORTEST = 3;

  @Override
  public String requirement() {
    return "After /quit the client says that it has disconnected, closes its connection and ends.";
  }

  @Override
  public String why() {
    return "Users who leave want to see it done; and a connection that is closed in good order"
        + " tells the server at once.";
  }

  @Override
  public String moves() {
    return "Types `/quit`. If it is sent to the server, the server says good-bye and closes.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.DOES_NOT_LEAVE, "the client says nothing after /quit"),
        new TypicalFailure(Fault.DOES_NOT_LEAVE, "the client does not end after /quit"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = ChatServerSocket.enter(trial);
    long before = trial.screen().length();
    trial.type(WORD);
    ReadResult heard = server.hearAll();
    if (heard.text().contains(WORD)) {
      server.say("you have left the chat");
      trial.settle();
    }
    if (heard.text().contains(WORD) || heard.ended()) {
      server.leave();
    }
    trial.settle();
    if (trial.program().alive()) {
      throw fail(trial, "the client does not end", before);
    }
    trial.screen().awaitLastWords();
    if (trial.screen().crashed()) {
      throw fail(trial, "the client crashes", before);
    }
    if (ProgramScreen.lines(trial.screen().since(before)).stream()
        .noneMatch(line -> line.length() >= SHORTEST)) {
      throw fail(trial, "the client says nothing", before);
    }
  }

  private static Failure fail(ClientTrial trial, String what, long before) {
    return trial
        .failure(Fault.DOES_NOT_LEAVE, what + " after " + WORD)
        .sent("\"" + WORD + "\" typed")
        .expected("words that say so, then the end of the program and of its connection")
        .received(trial.screen().words(before));
  }
}
