package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A server that hands the input to an interpreter executes what strangers send. Each attempt is
 * harmless, is code in one language or another and no arithmetic in any, and its result is not part
 * of its text: a reply that holds the result can only come from running it.
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
    return "Sends harmless code in Python, JavaScript, Ruby, PHP, Perl and shell whose result is"
        + " not part of its text. Any reply is allowed except one that holds the result.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.RUNS_CODE, "the server executed code that a client sent, as Python"));
  }

  private record Attempt(String language, String code, String result) {}

  private static List<Attempt> attempts(Random random) {
    int a = 1_000 + random.nextInt(9_000);
    int b = 1_000 + random.nextInt(9_000);
    String word = "w".repeat(7 + random.nextInt(20));
    String product = Long.toString((long) a * b);
    List<Attempt> attempts = new ArrayList<>();
    attempts.add(
        new Attempt("Python", "len('" + word + "')*" + a, Long.toString((long) word.length() * a)));
    // Works even where the evaluator was given no built-in functions.
    attempts.add(
        new Attempt(
            "Python", "[c.__name__ for c in [().__class__.__base__]][0]*2", "objectobject"));
    attempts.add(new Attempt("JavaScript", "(function(){return " + a + "*" + b + "})()", product));
    attempts.add(
        new Attempt(
            "JavaScript, Ruby",
            "'" + word + "'.length*" + a,
            Long.toString((long) word.length() * a)));
    attempts.add(
        new Attempt(
            "PHP, Perl", "strlen('" + word + "')*" + a, Long.toString((long) word.length() * a)));
    attempts.add(new Attempt("a shell", "1; echo $((" + a + "*" + b + "))", product));
    attempts.add(new Attempt("a shell", "$(expr " + a + " \\* " + b + ")", product));
    attempts.add(new Attempt("a shell", "`expr " + a + " \\* " + b + "`", product));
    return attempts;
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.joinAndAsk();
    for (Attempt attempt : attempts(trial.random())) {
      trial.say(peer, attempt.code);
      Heard heard = peer.hearLine();
      if (heard.text().contains(attempt.result)) {
        throw trial.failure(
            Fault.RUNS_CODE,
            "the server executed code that a client sent, as " + attempt.language,
            "\"" + attempt.code + "\\n\"",
            "an error message",
            heard.words());
      }
      if (heard.ended()) {
        peer = next(trial, peer);
      }
    }
  }

  /** What the program makes of bad input is another check's matter, even if it dies of it. */
  private static Peer next(ServerTrial trial, Peer before)
      throws Failure, IOException, InterruptedException {
    trial.settle();
    boolean startedAnew = trial.startAgainIfEnded();
    boolean comesBack = trial.dialect().session().isShort() && !startedAnew;
    return comesBack ? before : trial.joinAndAsk();
  }
}
