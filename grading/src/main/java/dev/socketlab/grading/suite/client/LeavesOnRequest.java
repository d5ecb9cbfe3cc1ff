package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.suite.client.awkward.NeverAnswers;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/**
 * The user says good-bye. The servers of this check keep the connection, and one of them never
 * answers: the client must end all the same.
 */
public final class LeavesOnRequest implements Check.OfClient {

  private static final List<String> WORDS = List.of("bye", "exit", "quit", "/quit");

  @Override
  public String requirement() {
    return "Typing bye, exit or quit ends the client and closes the connection; if an answer is"
        + " missing, Ctrl-D or Ctrl-C may be needed.";
  }

  @Override
  public String why() {
    return "Users must be able to end a client without killing it, and the server learns of it.";
  }

  @Override
  public String moves() {
    return "Types `bye`, `exit`, `quit` and `/quit` until the client ends; the server answers"
        + " `bye` and keeps the connection. Then, with a server that never answers, the same words,"
        + " Ctrl-D and Ctrl-C.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.DOES_NOT_LEAVE, "the client does not leave on request"),
        new TypicalFailure(
            Fault.CANNOT_BE_LEFT, "the client cannot be left while a server never answers"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    leaveWhereAnswered(trial);
    new NeverAnswers(WORDS).serve(trial);
  }

  private static void leaveWhereAnswered(ClientTrial trial)
      throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    trial.converse(server, "1 + 2", Fault.NOT_SENT, "");
    for (String word : WORDS) {
      trial.typeAndHear(server, word);
      if (trial.program().alive()) {
        trial.answer(server, "bye");
        trial.settle();
      }
      if (trial.screen().crashed()) {
        throw fail(trial, "the client crashes when it is asked to leave");
      }
      if (!trial.program().alive()) {
        return;
      }
    }
    throw fail(trial, "the client does not leave on request");
  }

  private static Failure fail(ClientTrial trial, String summary) {
    return trial
        .failure(Fault.DOES_NOT_LEAVE, summary)
        .sent("typed, one after the other: " + String.join(", ", WORDS))
        .expected("the end of the program, and of its connection")
        .received();
  }
}
