package dev.socketlab.grading.suite.scenario;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.protocol.Formula;
import dev.socketlab.grading.protocol.ReplyRule;
import dev.socketlab.grading.protocol.SaidMessage;
import dev.socketlab.grading.protocol.Scenario;
import dev.socketlab.grading.protocol.Step;
import dev.socketlab.grading.question.DescribedQuestion;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One conversation, with the clients and the values that it has so far. For one thread. */
final class ScenarioRun {

  private final ServerTrial trial;
  private final Scenario scenario;
  private final Map<String, Object> values;
  private final Map<String, Peer> clients = new HashMap<>();

  /** Those who have said something and not listened since. */
  private final Set<Peer> asking = new HashSet<>();

  /** Those whose connection the server has closed after a reply, as it may. */
  private final Set<String> closed = new HashSet<>();

  /** Where the conversation is: {@code step 3}, {@code step 2.1}. */
  private String place = "";

  /** How much the program had printed before the last step that was not about that. */
  private long printedBefore;

  private String lastSaid = "";
  private String lastHeard = "nothing";

  ScenarioRun(ServerTrial trial, Scenario scenario) {
    this.trial = trial;
    this.scenario = scenario;
    this.values = scenario.values(trial.random());
  }

  void play() throws Failure, IOException, InterruptedException {
    try {
      play(scenario.steps(), "step ");
    } catch (Failure failure) {
      boolean own = failure.fault() == Fault.BREAKS_PROTOCOL && !scenario.hint().isEmpty();
      throw own ? failure.withHint(scenario.hint()) : failure;
    }
  }

  private void play(List<Step> steps, String above)
      throws Failure, IOException, InterruptedException {
    for (int i = 0; i < steps.size(); i++) {
      place = above + (i + 1);
      if (steps.get(i) instanceof Step.Prints prints) {
        prints(prints);
        continue;
      }
      printedBefore = trial.screen().length();
      if (steps.get(i) instanceof Step.Turn turn) {
        take(turn);
      } else if (steps.get(i) instanceof Step.Deed deed) {
        act(deed);
      } else if (steps.get(i) instanceof Step.Repeat repeat) {
        repeat(repeat, place);
      }
    }
  }

  private void prints(Step.Prints prints) throws Failure, IOException, InterruptedException {
    if (!trial.shows(printedBefore, printed -> prints.isIn(printed, values))) {
      throw failure(
          "the server does not print what is demanded",
          prints.words(values),
          trial.screen().words(printedBefore));
    }
  }

  private void repeat(Step.Repeat repeat, String at)
      throws Failure, IOException, InterruptedException {
    for (int round = 0; round < repeat.most(); round++) {
      play(repeat.steps(), at + ".");
      if (repeat.until().holds(values)) {
        return;
      }
    }
    place = at;
    throw failure(
        "after %d rounds of the conversation its end is not reached".formatted(repeat.most()),
        "a round after which " + repeat.until(),
        lastHeard);
  }

  private Failure failure(String what, String expected, String received) {
    return trial
        .failure(Fault.BREAKS_PROTOCOL, place + ": " + what)
        .sent(lastSaid)
        .expected(expected)
        .received(received);
  }

  private void act(Step.Deed deed) throws Failure, IOException, InterruptedException {
    switch (deed.act()) {
      case CONNECTS -> connect(deed.client());
      case IS_REFUSED -> isRefused(deed.client());
      case ENDS_ITS_STREAM -> client(deed.client()).halfClose();
      case LEAVES -> {
        client(deed.client()).leave();
        forget(deed.client());
      }
      case RESETS -> {
        client(deed.client()).reset();
        forget(deed.client());
      }
    }
  }

  private void forget(String name) throws IOException, InterruptedException {
    clients.remove(name);
    trial.settle();
  }

  private void isRefused(String name) throws Failure, IOException, InterruptedException {
    if (trial.connect() instanceof ConnectOutcome.Connected connected) {
      ReadResult heard = connected.peer().hearAll();
      if (!heard.ended()) {
        throw failure(
            name + " (" + connected.peer().name() + ") was not turned away",
            "a connection that is refused or closed",
            heard.words());
      }
    }
  }

  /** Connects a client, which must be greeted as the protocol says. */
  private Peer connect(String name) throws Failure, IOException, InterruptedException {
    if (!(trial.connect() instanceof ConnectOutcome.Connected connected)) {
      throw failure(name + " could not connect", "a connection", "none");
    }
    Peer peer = connected.peer();
    trial.note(name + " is " + peer.name());
    clients.put(name, peer);
    Optional<ReadResult> heard = trial.opening().hearGreeting(peer);
    ReplyRule greeting = trial.service().greeting().orElse(ReplyRule.NOTHING);
    if (heard.isPresent() && !isMet(greeting, heard.get())) {
      throw failure(
          shown(name, peer)
              + (heard.get().nothing() ? " got no greeting" : " got a wrong greeting"),
          greeting.words(values),
          heard.get().words());
    }
    heard.ifPresent(read -> values.putAll(found(greeting, read)));
    return peer;
  }

  private Peer client(String name) throws Failure, IOException, InterruptedException {
    Peer known = clients.get(name);
    if (known != null) {
      return known;
    }
    Peer peer = connect(name);
    Optional<Question> opening = trial.service().opening(trial.random());
    if (opening.isPresent()) {
      DescribedQuestion described = opening.get().described().orElseThrow();
      say(name, peer, described.request(), described.endsStream());
      hear(name, peer, described.reply(), described.values());
    }
    return peer;
  }

  private static String shown(String name, Peer peer) {
    return name + " (" + peer.name() + ")";
  }

  private void say(String name, Peer peer, byte[] message, boolean endsStream)
      throws Failure, IOException, InterruptedException {
    lastSaid = "\"" + Escaped.bytes(message) + "\" by " + shown(name, peer);
    if (asking.add(peer)) {
      trial.send(peer, message);
    } else {
      peer.send(message);
    }
    if (endsStream) {
      peer.halfClose();
    }
  }

  private void take(Step.Turn turn) throws Failure, IOException, InterruptedException {
    if (turn.equals(Step.Turn.awaitingTheEnd(turn.client())) && closed.contains(turn.client())) {
      return;
    }
    Peer peer = client(turn.client());
    if (turn.say().isPresent()) {
      SaidMessage message = turn.say().get();
      say(turn.client(), peer, message.bytes(values), message.endsStream());
    }
    if (turn.hear().isPresent()) {
      hear(turn.client(), peer, turn.hear().get(), values);
    }
    for (Map.Entry<String, Formula> one : turn.remember().entrySet()) {
      values.put(one.getKey(), one.getValue().value(values));
    }
  }

  private void hear(String name, Peer peer, ReplyRule rule, Map<String, Object> known)
      throws Failure, IOException, InterruptedException {
    ReadResult heard = peer.hear(all -> rule.isComplete(all.bytes(), all.ended()));
    lastHeard = heard.words();
    asking.remove(peer);
    if (!rule.isMet(heard.bytes(), heard.ended(), known)) {
      throw failure(
          shown(name, peer) + (heard.nothing() ? " got no reply" : " got a wrong reply"),
          rule.words(known),
          lastHeard + readable(rule, heard));
    }
    values.putAll(found(rule, heard));
    closeIfServerCloses(name, peer, heard);
  }

  private static String readable(ReplyRule rule, ReadResult heard) {
    String shown = rule.shown(heard.bytes(), heard.ended());
    return shown.isEmpty() ? "" : ", which is " + shown;
  }

  /** As any client does where a reply ends the connection; what it says next is on another one. */
  private void closeIfServerCloses(String name, Peer peer, ReadResult heard)
      throws IOException, InterruptedException {
    boolean ended =
        switch (trial.service().closes()) {
          case NEVER -> false;
          case AFTER_REPLY -> heard.ended() || peer.hear(ReadResult::ended).ended();
          case MAYBE -> {
            trial.settle();
            yield heard.ended() || peer.receiveOnce().ended();
          }
        };
    if (ended) {
      peer.leave();
      clients.remove(name);
      closed.add(name);
    }
  }

  private boolean isMet(ReplyRule rule, ReadResult heard) {
    return rule.isMet(heard.bytes(), heard.ended(), values);
  }

  private Map<String, Object> found(ReplyRule rule, ReadResult heard) {
    return rule.found(heard.bytes(), heard.ended(), values);
  }
}
