package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.protocol.Protocol.Closes;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.CrLf;
import dev.socketlab.grading.wire.move.Joined;
import dev.socketlab.grading.wire.move.Split;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * telnet and clients on Windows end a line with CR LF. Alone, joined, or cut between the two: such
 * a line means what it means with LF.
 */
public final class AnswersCrlfLines implements Check.OfServer {

  @Override
  public String requirement() {
    return "A line that ends with CR LF, as telnet sends it, is answered like one that ends with"
        + " LF.";
  }

  @Override
  public String why() {
    return "telnet and clients on Windows end their lines with CR LF, and so do most Internet"
        + " protocols.";
  }

  @Override
  public String moves() {
    return "Sends one such line, then two in one piece, then one that is cut between CR and LF.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NO_CRLF, "a line that ends with CR LF did not get the right answer"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.joinAndAsk();

    Question alone = question(trial);
    CrLf line = line(trial, alone);
    trial.make(peer, line);
    answered(trial, List.of(alone), line.bytes(), peer.hear(one -> done(List.of(alone), one)));

    if (trial.service().closes() == Closes.NEVER) {
      List<Question> two = List.of(question(trial), question(trial));
      Joined joined = new Joined(two.stream().map(one -> line(trial, one).bytes()).toList());
      trial.make(peer, joined);
      answered(trial, two, joined.bytes(), peer.hear(both -> done(two, both)));
    }

    Question last = question(trial);
    byte[] bytes = line(trial, last).bytes();
    Split split = Split.at(bytes.length - 1, bytes);
    trial.make(peer, split);
    ReadResult rest = peer.hear(more -> done(List.of(last), split.with(more)));
    answered(trial, List.of(last), bytes, split.with(rest));
  }

  private static CrLf line(ServerTrial trial, Question question) {
    if (question.described().isPresent()) {
      String lines = new String(trial.framed(question), StandardCharsets.UTF_8);
      return new CrLf(lines.substring(0, lines.length() - 1).replace("\n", "\r\n"));
    }
    return new CrLf(trial.dialect().request().text(question.line()));
  }

  private static Question question(ServerTrial trial) {
    return trial.question();
  }

  private static boolean done(List<Question> questions, ReadResult heard) {
    return AnswersInOrder.inOrder(questions, heard) == questions.size();
  }

  private static void answered(
      ServerTrial trial, List<Question> questions, byte[] sent, ReadResult heard) throws Failure {
    int answered = AnswersInOrder.inOrder(questions, heard);
    if (answered < questions.size()) {
      throw trial
          .failure(Fault.NO_CRLF, "a line that ends with CR LF did not get the right answer")
          .sent("\"" + Excerpt.bytes(sent) + "\"")
          .expected(questions.get(answered).answer())
          .received(heard.words());
    }
  }
}
