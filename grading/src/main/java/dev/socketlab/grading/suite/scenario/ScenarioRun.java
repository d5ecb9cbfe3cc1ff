package dev.socketlab.grading.suite.scenario;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.protocol.Formula;
import dev.socketlab.grading.protocol.Reply;
import dev.socketlab.grading.protocol.ReplyRule;
import dev.socketlab.grading.protocol.Scenario;
import dev.socketlab.grading.protocol.Step;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One conversation, with the clients and the values that it has so far. For one thread. */
final class ScenarioRun {

  private final ServerTrial trial;
  private final Scenario scenario;
  private final Map<String, Object> values;
  private final Map<String, Peer> clients = new HashMap<>();
  private String lastSaid = "";
  private String lastHeard = "nothing";

  ScenarioRun(ServerTrial trial, Scenario scenario) {
    this.trial = trial;
    this.scenario = scenario;
    this.values = scenario.values(trial.random());
  }

  void play() throws Failure, IOException, InterruptedException {
    try {
      play(scenario.steps());
    } catch (Failure failure) {
      boolean own = failure.fault() == Fault.BREAKS_PROTOCOL && !scenario.hint().isEmpty();
      throw own ? failure.withHint(scenario.hint()) : failure;
    }
  }

  private void play(List<Step> steps) throws Failure, IOException, InterruptedException {
    for (Step step : steps) {
      if (step instanceof Step.Turn turn) {
        take(turn);
      } else if (step instanceof Step.Leave leave) {
        leave(leave);
      } else if (step instanceof Step.Repeat repeat) {
        repeat(repeat);
      }
    }
  }

  private void repeat(Step.Repeat repeat) throws Failure, IOException, InterruptedException {
    for (int round = 0; round < repeat.most(); round++) {
      play(repeat.steps());
      if (repeat.until().holds(values)) {
        return;
      }
    }
    throw trial
        .failure(
            Fault.BREAKS_PROTOCOL,
            "after %d rounds of the conversation its end is not reached".formatted(repeat.most()))
        .sent(lastSaid)
        .expected("a round after which " + repeat.until())
        .received(lastHeard);
  }

  private void leave(Step.Leave leave) throws Failure, IOException, InterruptedException {
    Peer peer = client(leave.client());
    switch (leave.how()) {
      case LEAVES -> peer.leave();
      case RESETS -> peer.reset();
      case ENDS_ITS_STREAM -> peer.halfClose();
    }
    if (leave.how() != Step.Leaving.ENDS_ITS_STREAM) {
      clients.remove(leave.client());
      trial.settle();
    }
  }

  private Peer client(String name) throws Failure, IOException, InterruptedException {
    Peer known = clients.get(name);
    if (known != null) {
      return known;
    }
    Peer peer = trial.join();
    trial.note(name + " is " + peer.name());
    clients.put(name, peer);
    return peer;
  }

  private void take(Step.Turn turn) throws Failure, IOException, InterruptedException {
    Peer peer = client(turn.client());
    String name = turn.client() + " (" + peer.name() + ")";
    lastSaid = "";
    if (turn.say().isPresent()) {
      byte[] message = (turn.say().get().filled(values) + "\n").getBytes(StandardCharsets.UTF_8);
      lastSaid = "\"" + Escaped.bytes(message) + "\" by " + name;
      trial.send(peer, message);
    }
    if (turn.hear().isPresent()) {
      hear(name, peer, turn.hear().get());
    }
    for (Map.Entry<String, Formula> one : turn.remember().entrySet()) {
      values.put(one.getKey(), one.getValue().value(values));
    }
  }

  private void hear(String name, Peer peer, ReplyRule rule) throws Failure, InterruptedException {
    ReadResult heard = peer.hear(so -> rule.isComplete(reply(so)));
    Reply reply = reply(heard);
    lastHeard = heard.words();
    if (!rule.isMet(reply, values)) {
      throw trial
          .failure(
              Fault.BREAKS_PROTOCOL,
              name + (reply.nothing() ? " got no reply" : " got a wrong reply"))
          .sent(lastSaid)
          .expected(rule.words(values))
          .received(lastHeard);
    }
    values.putAll(reply.values());
  }

  private static Reply reply(ReadResult heard) {
    return Reply.of(heard.raw(), heard.ended());
  }
}
