package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/**
 * The sender already has the line on its screen. An assignment that wants an echo leaves this check
 * out.
 */
public final class DoesNotEchoToSender implements Check.OfServer {

  private static final int CLIENTS = 3;

  @Override
  public String requirement() {
    return "What a client says is not sent back to itself.";
  }

  @Override
  public String why() {
    return "Whoever typed a line already has it on the screen.";
  }

  @Override
  public String moves() {
    return "Each of three clients speaks; when the others have heard it, the speaker listens until"
        + " nothing more will come. An assignment in which the speaker should get it back leaves"
        + " this check out; no other check minds.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.RELAYED_TO_SENDER, "client 1 got back what it had said itself"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ChatRoom room = ChatRoom.of(trial, CLIENTS);
    for (Peer speaker : room.members()) {
      String words = room.words();
      speaker.say(words);
      room.requireHeard(speaker, words, room.others(speaker), Fault.NOT_RELAYED, "");
      trial.expectNotWords(
          speaker,
          words,
          trial
              .failure(
                  Fault.RELAYED_TO_SENDER, speaker.name() + " got back what it had said itself")
              .sent("\"" + words + "\\n\" by " + speaker.name())
              .expected("nothing of it to " + speaker.name()));
    }
  }
}
