package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.generate.DrawnConversation;
import dev.socketlab.grading.generate.DrawnConversation.Client;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds one conversation with the program, and checks each answer. */
final class ConversationRun {

  /**
   * What went wrong, as the beginning of a sentence that goes on with "when" and the conversation.
   */
  record Mistake(String what, String sent, String expected, String received) {}

  private final ServerTrial trial;
  private final Map<Client, Peer> peers = new EnumMap<>(Client.class);
  private final Map<Client, Question> open = new EnumMap<>(Client.class);

  /** The rest of a line that was begun. */
  private final Map<Client, byte[]> rests = new EnumMap<>(Client.class);

  private final Map<Question, Client> asked = new LinkedHashMap<>();

  ConversationRun(ServerTrial trial) {
    this.trial = trial;
  }

  /** Stops at the first mistake. In the end all lines are finished, and all clients leave. */
  Optional<Mistake> hold(DrawnConversation conversation)
      throws Failure, IOException, InterruptedException {
    Optional<Mistake> mistake = Optional.empty();
    for (DrawnConversation.Step step : conversation.steps()) {
      mistake = take(step);
      if (mistake.isPresent()) {
        return mistake;
      }
    }
    for (Client client : List.copyOf(open.keySet())) {
      if (rests.containsKey(client)) {
        say(client);
      }
      mistake = hear(client);
      if (mistake.isPresent()) {
        return mistake;
      }
    }
    return end();
  }

  private Optional<Mistake> take(DrawnConversation.Step step)
      throws Failure, IOException, InterruptedException {
    Client client = step.client();
    switch (step.move()) {
      case CONNECT -> {
        return connect(client);
      }
      case SAY -> say(client);
      case BEGIN -> begin(client);
      case HEAR -> {
        return hear(client);
      }
      case LEAVE -> peers.remove(client).leave();
    }
    // The next move comes when this one has had its effect: the same every time.
    trial.settle();
    return Optional.empty();
  }

  private Optional<Mistake> connect(Client client)
      throws Failure, IOException, InterruptedException {
    if (trial.connect() instanceof ConnectOutcome.Connected connected) {
      trial.opening().begin(connected.peer());
      peers.put(client, connected.peer());
      trial.note(connected.peer().name() + " is " + client);
      // A first line that is whole: from it a server may learn that this client ends its lines.
      say(client);
      return hear(client);
    }
    return Optional.of(new Mistake(client + " could not connect", "", "a connection", "none"));
  }

  private void begin(Client client) throws Failure, IOException, InterruptedException {
    Question question = question(client);
    byte[] line = trial.framed(question);
    int half = line.length / 2;
    trial.send(peers.get(client), Arrays.copyOf(line, half));
    rests.put(client, Arrays.copyOfRange(line, half, line.length));
  }

  private void say(Client client) throws Failure, IOException, InterruptedException {
    byte[] rest = rests.remove(client);
    if (rest != null) {
      peers.get(client).send(rest);
    } else {
      trial.say(peers.get(client), question(client));
    }
  }

  /** No two have the same answer, so an answer tells whose question it belongs to. */
  private Question question(Client client) {
    Question drawn;
    do {
      drawn = trial.question();
    } while (answers().contains(drawn.answer()));
    open.put(client, drawn);
    asked.put(drawn, client);
    return drawn;
  }

  private List<String> answers() {
    return asked.keySet().stream().map(Question::answer).toList();
  }

  private Optional<Mistake> hear(Client client) throws InterruptedException {
    Question question = open.remove(client);
    ReadResult heard = trial.hear(peers.get(client), question);
    Optional<Mistake> anothers = anothers(client, question, heard);
    if (anothers.isPresent() || question.answered().test(heard)) {
      return anothers;
    }
    String what = heard.nothing() ? " got no answer" : " did not get the right answer";
    return Optional.of(
        new Mistake(client + what, sent(client, question), question.answer(), heard.words()));
  }

  private String sent(Client client, Question question) {
    return trial.sent(question) + " by " + client;
  }

  /** The answer to another question among what a client heard. */
  private Optional<Mistake> anothers(Client client, Question own, ReadResult heard) {
    return asked.entrySet().stream()
        .filter(one -> !one.getKey().equals(own) && one.getKey().answered().test(heard))
        .findFirst()
        .map(
            one ->
                new Mistake(
                    client
                        + (one.getValue() == client
                            ? " got an answer twice"
                            : " got the answer to " + one.getValue()),
                    sent(one.getValue(), one.getKey()),
                    one.getKey().answer() + ", once, to " + one.getValue() + " and nobody else",
                    heard.words() + " by " + client));
  }

  /** No client may have received more than was expected. */
  private Optional<Mistake> end() throws IOException, InterruptedException {
    List<Mistake> mistakes = new ArrayList<>();
    for (Map.Entry<Client, Peer> one : peers.entrySet()) {
      ReadResult heard = one.getValue().hearAll();
      anothers(one.getKey(), null, heard).ifPresent(mistakes::add);
    }
    for (Peer peer : peers.values()) {
      peer.leave();
    }
    trial.settle();
    return mistakes.stream().findFirst();
  }
}
