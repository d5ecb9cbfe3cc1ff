package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.Burst;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole class comes at the same moment. All ask before the first one listens. A program may have
 * a limit, and turn away those above it; it may not let them hang, nor forget the others for them.
 */
public final class WithstandsBurst implements Check.OfServer {

  @Override
  public String requirement() {
    return "Of 200 clients that come at once, each is served or turned away, and none hangs.";
  }

  @Override
  public String why() {
    return "When a lecture begins, everybody connects at the same moment. Those who find no place"
        + " must be told.";
  }

  @Override
  public String moves() {
    return "While one client is being served, 200 connect in quick succession, and each asks"
        + " before the first of them listens. Then the first client asks and, when all have left, a"
        + " new one. With a process per client only 20 come.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.FEW_CLIENTS, "client 32 got no answer when 200 clients had come at once"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    CrowdSize crowd = CrowdSize.before(trial);
    Peer first = trial.joinAndAsk();
    Burst burst = new Burst(crowd.size(trial));
    burst.perform(trial::connect);
    Map<Peer, Question> questions = new LinkedHashMap<>();
    for (Peer peer : burst.connected()) {
      trial.opening().begin(peer);
      Question question = trial.question();
      questions.put(peer, question);
      trial.say(peer, question);
    }
    String when = "when " + burst.words();
    for (Map.Entry<Peer, Question> one : questions.entrySet()) {
      ReadResult heard = trial.hear(one.getKey(), one.getValue());
      if (!heard.ended() && !one.getValue().answered().test(heard)) {
        throw trial.notAnswered(one.getKey(), one.getValue(), heard, Fault.FEW_CLIENTS, when);
      }
    }
    trial.ask(first, Fault.FEW_CLIENTS, when);
    for (Peer peer : burst.connected()) {
      peer.leave();
    }
    trial.ask(trial.join(), Fault.FEW_CLIENTS, when + " and had left");
  }
}
