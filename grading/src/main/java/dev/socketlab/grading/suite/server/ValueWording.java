package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.question.ReplyNumbers;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;

/**
 * How a program words its values, learned from one right answer. A reply to bad input that is
 * worded the same, "Result = 0" where values are "Result = 3", is a value and no error message.
 */
final class ValueWording {

  private final String form;

  private ValueWording(String form) {
    this.form = form;
  }

  static ValueWording learn(ServerTrial trial, Peer peer)
      throws Failure, IOException, InterruptedException {
    Question question = trial.question();
    ReadResult heard = trial.expectAnswer(peer, question, Fault.WRONG_ANSWER, "");
    return new ValueWording(ReplyNumbers.in(heard, question.line()).form());
  }

  boolean isIn(ReadResult heard, String expression) {
    ReplyNumbers.Values values = ReplyNumbers.in(heard, expression);
    return values.onlyValue() || (!values.values().isEmpty() && values.form().equals(form));
  }
}
