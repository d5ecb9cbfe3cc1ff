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
 * A client that reconnects if the server has closed its connection, since a server may answer one
 * message per connection or many.
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

  /** Its name in the transcript. */
  String name() {
    return peer.name();
  }

  /** Asks the server to take this name. Whether the server replies is left open. */
  void rename(String name) throws Failure, IOException, InterruptedException {
    say(RENAME + name, ReadResult::endsLine);
  }

  /** Sends a new line, and requires a reply that is signed with this name. */
  void expectName(String name, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    expectName(trial.question(), name, fault, when);
  }

  /** Sends this line, and requires a reply that is signed with this name. */
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

  /** Whether a reply contains the name, other than in a repetition of the request for it. */
  private static boolean isSigned(ReadResult heard, String name) {
    return heard.text().contains(name) && !heard.text().contains(RENAME + name);
  }

  void leave() throws IOException {
    peer.leave();
  }

  /** Sends a line, and listens until {@code enough} holds or nothing more will come. */
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
