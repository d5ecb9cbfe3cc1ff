package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.function.Predicate;

/**
 * A client that comes back where the server has closed its connection: whether a server answers one
 * message on a connection or many is left to it.
 */
final class ReconnectingClient {

  private static final String RENAME = "NAME=";

  private final ServerTrial trial;
  private Peer peer;
  private boolean served;

  /** Connects. */
  ReconnectingClient(ServerTrial trial) throws Failure, IOException, InterruptedException {
    this.trial = trial;
    this.peer = trial.join();
  }

  /** As the transcript calls it. */
  String name() {
    return peer.name();
  }

  /** Says that the server is to be called so. Whether it replies to that is left to it. */
  void rename(String name) throws Failure, IOException, InterruptedException {
    say(RENAME + name, ReadResult::endsLine);
  }

  /** Has a line answered that is signed with this name. */
  void expectName(String name, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    expectName(trial.question(), name, fault, when);
  }

  /** Has this line answered, signed with this name. */
  void expectName(Question question, String name, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    ReadResult heard =
        say(question.line(), said -> question.answered().test(said) && isSigned(said, name));
    if (!question.answered().test(heard)) {
      Fault why = heard.nothing() ? Fault.NO_ANSWER : fault;
      throw trial.notAnswered(peer, question, heard, why, when.replaceFirst("^\\W+", ""));
    }
    if (!isSigned(heard, name)) {
      throw trial
          .failure(fault, "the reply to " + peer.name() + " is not signed \"" + name + "\"" + when)
          .sent("\"" + question.line() + "\\n\" by " + peer.name())
          .expected("the message and the server's name, \"" + name + "\", in any words")
          .received(heard.words());
    }
  }

  /** Wherever the name stands, except in a repetition of the request for it. */
  private static boolean isSigned(ReadResult heard, String name) {
    return heard.text().contains(name) && !heard.text().contains(RENAME + name);
  }

  void leave() throws IOException {
    peer.leave();
  }

  /** Says a line, and listens until {@code enough} is content or nothing more will come. */
  ReadResult say(String line, Predicate<ReadResult> enough)
      throws Failure, IOException, InterruptedException {
    peer.say(line);
    ReadResult heard = peer.hear(enough);
    if (served && heard.nothing() && heard.ended()) {
      peer.leave();
      peer = trial.join();
      peer.say(line);
      heard = peer.hear(enough);
    }
    served = true;
    return heard;
  }
}
