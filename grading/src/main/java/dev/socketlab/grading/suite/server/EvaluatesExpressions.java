package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.generate.Expression;
import dev.socketlab.grading.generate.ExpressionTree;
import dev.socketlab.grading.generate.Expressions;
import dev.socketlab.grading.generate.Shrinker;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Shrinkable;

/**
 * Drawn expressions, one of each kind first. What a program gets wrong is asked again in ever
 * simpler forms: the smallest one that it still gets wrong tells most.
 */
public final class EvaluatesExpressions implements Check.OfServer {

  /** Drawn at random, after those of each kind. */
  private static final int DRAWN = 18;

  /** At most this many simpler forms are tried. */
  private static final int SIMPLER = 60;

  @Override
  public String requirement() {
    return "Expressions follow the rules of arithmetic: * and / before + and -, from left to"
        + " right, parentheses, signs, decimals, with or without blanks.";
  }

  @Override
  public String why() {
    return "A split is enough for two operands; precedence, parentheses and signs need a real"
        + " parser.";
  }

  @Override
  public String moves() {
    return "Sends twelve expressions, one of each kind, for which a wrong rule gives a different"
        + " value from the right one; then 18 random ones. Intermediate values are halves, which"
        + " every way of computing and printing gets right. A wrong answer is followed up with up"
        + " to 60 simpler expressions, and the smallest one that fails in the same way is shown."
        + " The wrong value itself often names the mistake: evaluation from the right, no"
        + " precedence, sums first, parentheses or signs ignored, quotients or decimals cut off,"
        + " the rest of the line ignored.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.WRONG_ANSWER,
            "`2-3-4` should be -5; your server answered 3, as if it were 2-(3-4)"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    boolean decimals = trial.division().decimals();
    List<Shrinkable<Expression>> all = new ArrayList<>(Expressions.kinds(decimals, trial.random()));
    all.addAll(Expressions.any(DRAWN, decimals, trial.random()));
    ExpressionSession evaluation = new ExpressionSession(trial);
    for (Shrinkable<Expression> one : all) {
      Optional<ExpressionSession.Wrong> wrong = evaluation.ask(one.value());
      if (wrong.isPresent()) {
        throw failure(trial, simplest(evaluation, one, wrong.get()), one.value());
      }
    }
  }

  private static ExpressionSession.Wrong simplest(
      ExpressionSession evaluation, Shrinkable<Expression> failing, ExpressionSession.Wrong first)
      throws Failure, IOException, InterruptedException {
    Shrinker<Expression> search = new Shrinker<>(failing, SIMPLER);
    ExpressionSession.Wrong simplest = first;
    Optional<Expression> simpler = search.next();
    while (simpler.isPresent() && evaluation.goesOn()) {
      Optional<ExpressionSession.Wrong> wrong = evaluation.ask(simpler.get());
      boolean calculates = !(simpler.get().tree() instanceof ExpressionTree.Numeral);
      if (calculates && wrong.isPresent() && wrong.get().likeness() == first.likeness()) {
        search.fails();
        simplest = wrong.get();
      }
      simpler = search.next();
    }
    return simplest;
  }

  private static Failure failure(
      ServerTrial trial, ExpressionSession.Wrong wrong, Expression first) {
    String text = wrong.question().line();
    return trial
        .failure(Fault.WRONG_ANSWER, wrong.words())
        .sent(trial.sent(wrong.question()))
        .expected(wrong.question().answer())
        .received(
            wrong.heard().words()
                + (text.equals(first.text()) ? "" : "; first seen with \"" + first.text() + "\""));
  }
}
