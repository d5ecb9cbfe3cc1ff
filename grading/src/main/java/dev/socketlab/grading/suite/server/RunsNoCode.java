package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.dialect.RequestForm;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.InTurn;
import java.io.IOException;
import java.util.ArrayList;
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
    return "Sends harmless code in Python, JavaScript, Java, PHP, Perl, awk, Lua and shell: bare, behind"
        + " and between digits, short, without quotation marks, without letters. It computes without"
        + " digits, so its result cannot come from arithmetic. The check fails only if two attempts"
        + " that compute in different ways both come back as their result; attempts that only"
        + " compare texts count if the source calls an interpreter. The failure names the line of"
        + " such a call, as a place to look at.";
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
    if (trial.dialect().request().isBinary()) {
      trial.note("it is sent binary numbers, and no text that could be code");
      return;
    }
    for (CodeAttempt attempt : CodeAttempt.toFindOut(trial.random())) {
      Optional<Execution> first = interview.tried(attempt);
      if (first.isPresent()) {
        confirm(trial, interview, first.get());
      }
    }
  }

  private static void confirm(ServerTrial trial, Interview interview, Execution first)
      throws Failure, IOException, InterruptedException {
    interview.asked.clear(); // what was asked before proves nothing twice
    List<String> calls = trial.interpreterCalls();
    List<Execution> executions = new ArrayList<>();
    count(first, calls, executions);
    for (CodeAttempt attempt : first.attempt.toConfirm(trial.random())) {
      interview.tried(attempt).ifPresent(next -> count(next, calls, executions));
      if (executions.size() > 1) {
        throw proved(trial, executions.get(0), executions.get(1), calls);
      }
    }
    trial.note(
        "the reply holds the result of code, but no other code was executed: no proof, no failure");
  }

  /**
   * A database or a parser of expressions compares texts as well: then the source must say more.
   */
  private static void count(Execution next, List<String> calls, List<Execution> executions) {
    CodeWay way = next.attempt.way();
    boolean known = executions.stream().anyMatch(one -> one.attempt.way() == way);
    if (!known && (!way.onlyCompares() || !calls.isEmpty())) {
      executions.add(next);
    }
  }

  private static Failure proved(
      ServerTrial trial, Execution first, Execution second, List<String> calls) {
    String language = second.attempt.way().language();
    String received = first.reply.words() + "\n" + second.reply.words();
    return trial
        .failure(Fault.RUNS_CODE, "the server executed code that a client sent, as " + language)
        .sent(sent(trial, first) + "\n" + sent(trial, second))
        .expected("an error message for each")
        .received(
            calls.isEmpty() ? received : received + "\nlook at " + String.join("\nor at ", calls));
  }

  private static String sent(ServerTrial trial, Execution execution) {
    return RequestForm.shown(execution.attempt.messages(trial.dialect().request()));
  }

  /** An attempt and the reply that holds its result. */
  private record Execution(CodeAttempt attempt, ReadResult reply) {}

  /** One client after the other: what the program makes of bad input is not judged here. */
  private static final class Interview {

    private final ServerTrial trial;
    private final List<CodeAttempt> asked = new ArrayList<>();
    private Peer peer;

    Interview(ServerTrial trial) throws Failure, IOException, InterruptedException {
      this.trial = trial;
      this.peer = trial.joinAndAsk();
    }

    /** What the reply shows to have been executed: this attempt, or one whose reply came late. */
    Optional<Execution> tried(CodeAttempt attempt)
        throws Failure, IOException, InterruptedException {
      asked.add(attempt);
      trial.make(peer, new InTurn(attempt.messages(trial.dialect().request())));
      ReadResult reply = peer.hearLine();
      if (reply.ended()) {
        trial.settle();
        boolean startedAnew = trial.restartIfEnded();
        boolean comesBack = trial.dialect().session().isShort() && !startedAnew;
        peer = comesBack ? peer : trial.joinAndAsk();
      }
      return asked.stream()
          .filter(one -> one.isRunIn(reply.text()))
          .findFirst()
          .map(one -> new Execution(one, reply));
    }
  }
}
