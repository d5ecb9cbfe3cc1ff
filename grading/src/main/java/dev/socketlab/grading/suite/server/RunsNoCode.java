package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A server that hands the input to an interpreter executes what strangers send. That is a grave
 * thing to say of somebody's program, so it is said only where two attempts, which compute in
 * different ways, have both given the result that running them gives.
 */
public final class RunsNoCode implements Check.OfServer {

  @Override
  public String requirement() {
    return "The server never executes what a client sends as program code.";
  }

  @Override
  public String why() {
    return "eval() on what the network sends hands the machine to anybody who can connect.";
  }

  @Override
  public String moves() {
    return "Sends harmless code in Python, JavaScript, PHP, Perl and shell, bare and behind a digit. It"
        + " computes with letters only, so its result cannot come from arithmetic. The check fails"
        + " only if two attempts that compute in different ways both come back as their result.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.RUNS_CODE, "the server executed code that a client sent, as Python"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Interview interview = new Interview(trial);
    for (CodeAttempt attempt : CodeAttempt.toFindOut(trial.random())) {
      Optional<ReadResult> result = interview.resultOf(attempt);
      if (result.isPresent()) {
        confirm(trial, interview, attempt, result.get());
      }
    }
  }

  private static void confirm(
      ServerTrial trial, Interview interview, CodeAttempt first, ReadResult result)
      throws Failure, IOException, InterruptedException {
    for (CodeAttempt second : first.toConfirm(trial.random())) {
      Optional<ReadResult> confirmed = interview.resultOf(second);
      if (confirmed.isPresent()) {
        throw trial
            .failure(
                Fault.RUNS_CODE,
                "the server executed code that a client sent, as " + second.way().language())
            .sent("\"%s\\n\"\n\"%s\\n\"".formatted(first.code(), second.code()))
            .expected("an error message for each")
            .received(result.words() + "\n" + confirmed.get().words());
      }
    }
    trial.note(
        "the reply holds the result of code, but no other code was executed: no proof, no failure");
  }

  /** One client after the other: what the program makes of bad input is not judged here. */
  private static final class Interview {

    private final ServerTrial trial;
    private Peer peer;

    Interview(ServerTrial trial) throws Failure, IOException, InterruptedException {
      this.trial = trial;
      this.peer = trial.joinAndAsk();
    }

    /** The reply to the attempt where it holds its result. */
    Optional<ReadResult> resultOf(CodeAttempt attempt)
        throws Failure, IOException, InterruptedException {
      trial.say(peer, attempt.code());
      ReadResult heard = peer.hearLine();
      if (heard.ended()) {
        trial.settle();
        boolean startedAnew = trial.restartIfEnded();
        boolean comesBack = trial.dialect().session().isShort() && !startedAnew;
        peer = comesBack ? peer : trial.joinAndAsk();
      }
      return heard.text().contains(attempt.result()) ? Optional.of(heard) : Optional.empty();
    }
  }
}
