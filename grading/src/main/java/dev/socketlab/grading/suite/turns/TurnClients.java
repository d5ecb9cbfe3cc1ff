package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The clients that a server takes in turn, by number from 1 in the order in which they came. What
 * the server tells them besides its answers is left open.
 */
final class TurnClients {

  private final ServerTrial trial;
  private final List<Peer> peers = new ArrayList<>();

  TurnClients(ServerTrial trial) {
    this.trial = trial;
  }

  /** Connects all clients that the server needs. */
  static TurnClients complete(ServerTrial trial) throws Failure, IOException, InterruptedException {
    TurnClients group = new TurnClients(trial);
    for (int i = 0; i < group.size(); i++) {
      group.join();
    }
    return group;
  }

  int size() {
    return trial.service().clientsNeeded();
  }

  Peer client(int number) {
    return peers.get(number - 1);
  }

  /**
   * Connects one more, and lets the server accept it before the next, so that none overtakes
   * another.
   */
  void join() throws Failure, IOException, InterruptedException {
    peers.add(trial.join());
    trial.settle();
  }

  /** Client {@code number} says a new sentence; waits until the server has reacted. */
  Question say(int number) throws IOException, InterruptedException {
    Question question = trial.question();
    client(number).say(question.line());
    trial.settle();
    return question;
  }

  /** Requires the answer, which may have come already. */
  void expectAnswer(int number, Question question, Fault fault, String when)
      throws Failure, InterruptedException {
    ReadResult heard = hear(number, question);
    if (!question.answered().test(heard)) {
      throw trial.notAnswered(client(number), question, heard, fault, when);
    }
  }

  /** Requires that the answer has not come and will not come. */
  void expectNoAnswer(int number, Question question, Fault fault, String why)
      throws Failure, InterruptedException {
    ReadResult heard = client(number).hearAll();
    if (question.answered().test(heard)) {
      throw trial
          .failure(fault, client(number).name() + " was answered " + why)
          .sent("\"" + question.line() + "\\n\" by " + client(number).name())
          .expected("no answer before it is its turn")
          .received(heard.words());
    }
  }

  ReadResult hear(int number, Question question) throws InterruptedException {
    return trial.hear(client(number), question);
  }

  /** Each client says a sentence in its turn, and must be answered. */
  void round() throws Failure, IOException, InterruptedException {
    for (int number = 1; number <= size(); number++) {
      turn(number);
    }
  }

  /** The client whose turn it is says a new sentence, and must be answered. */
  void turn(int number) throws Failure, IOException, InterruptedException {
    turn(number, trial.question(), Fault.WRONG_ANSWER);
  }

  /** The client whose turn it is says this, and must be answered. */
  void turn(int number, Question question, Fault fault)
      throws Failure, IOException, InterruptedException {
    // Its turn begins when the server has finished with the client before, perhaps only after the
    // answer.
    trial.settle();
    trial.expectAnswer(client(number), question, fault, "in its turn");
  }

  /** Requires the connection of each client except {@code gone} to end. */
  void expectEndOfAllBut(int gone, String when) throws Failure, InterruptedException {
    for (int number = 1; number <= size(); number++) {
      if (number != gone) {
        trial.expectEnd(
            client(number),
            trial
                .failure(
                    Fault.QUIT_NOT_FOR_ALL,
                    "the connection of " + client(number).name() + " stays open " + when)
                .expected("the end of every client's connection"));
      }
    }
  }
}
