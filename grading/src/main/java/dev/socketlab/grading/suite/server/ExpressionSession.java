package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.generate.Expression;
import dev.socketlab.grading.generate.Misreading;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.question.ReplyNumbers;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Has expressions evaluated, on a new connection if the program has ended the last one. */
final class ExpressionSession {

  private final ServerTrial trial;
  private final ValueWording form;
  private Peer peer;
  private boolean connected = true;

  /** Begins with a client that gets right answers, to learn how they are worded. */
  ExpressionSession(ServerTrial trial) throws Failure, IOException, InterruptedException {
    this.trial = trial;
    this.peer = trial.joinAndAsk();
    this.form = ValueWording.learn(trial, peer);
  }

  /** What kind of answer was wrong: another kind has another cause. */
  enum Likeness {
    SILENCE,
    WORDS,
    VALUE
  }

  /** A wrong answer. */
  record Wrong(Expression expression, Question question, ReadResult heard, Likeness likeness) {

    /** "`2-3-4` should be -5; your server answered 3, as if it were 2-(3-4)". */
    String words() {
      String should = "`" + question.line() + "` should be " + question.answer() + "; your server ";
      return switch (likeness()) {
        case SILENCE -> should + "gave no answer";
        case WORDS -> should + "answered " + reply();
        case VALUE -> should + "answered " + value();
      };
    }

    /** Of several numbers the one that is explained by a mistake is meant for the value. */
    private String value() {
      List<Double> values = ReplyNumbers.in(heard, question.line()).values();
      for (double received : values) {
        Optional<String> taken = Misreading.of(expression.tree(), received);
        if (taken.isPresent()) {
          return ReplyNumbers.plain(received) + ", as if " + taken.get();
        }
      }
      return values.size() == 1 ? ReplyNumbers.plain(values.get(0)) : reply();
    }

    private String reply() {
      return "\"" + Excerpt.text(heard.text().strip()) + "\"";
    }
  }

  /** Whether there is a connection on which to ask. */
  boolean goesOn() {
    return connected;
  }

  /** Asks; empty if the answer is right. */
  Optional<Wrong> ask(Expression expression) throws Failure, IOException, InterruptedException {
    Question question = trial.division().question(expression);
    trial.say(peer, question.line());
    ReadResult heard = trial.hear(peer, question);
    if (question.answered().test(heard)) {
      return Optional.empty();
    }
    if (heard.ended()) {
      reconnect();
    }
    return Optional.of(new Wrong(expression, question, heard, likeness(heard, question)));
  }

  private Likeness likeness(ReadResult heard, Question question) {
    if (heard.nothing()) {
      return Likeness.SILENCE;
    }
    return form.isIn(heard, question.line()) ? Likeness.VALUE : Likeness.WORDS;
  }

  private void reconnect() throws IOException, InterruptedException {
    trial.settle();
    connected = false;
    if (trial.program().alive() && trial.connect() instanceof ConnectOutcome.Connected newcomer) {
      peer = newcomer.peer();
      trial.opening().begin(peer);
      connected = true;
    }
  }
}
