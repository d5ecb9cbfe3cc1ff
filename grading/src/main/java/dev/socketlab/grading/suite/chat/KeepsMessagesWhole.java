package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message is what was typed before Enter, however the network splits it: a line of 3 KB, and one
 * that arrives in two pieces while somebody else says something.
 */
public final class KeepsMessagesWhole implements Check.OfServer {

  private static final int LONG = 3_000;

  @Override
  public String requirement() {
    return "A message reaches the others in one piece, even if it is long or arrives in parts.";
  }

  @Override
  public String why() {
    return "TCP carries bytes, not messages. A server that passes on whatever one recv() returns"
        + " mixes the halves of what two people say.";
  }

  @Override
  public String moves() {
    return "One client sends part of a line, another one says something, and the first sends the"
        + " rest. Then comes a line of 3000 letters.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.NOT_REASSEMBLED, "client 1 did not hear a message in one piece"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ChatRoom room = ChatRoom.of(trial, 3);
    Peer observer = room.members().get(0);
    Peer slow = room.members().get(1);
    Peer quick = room.members().get(2);

    String words = room.words();
    String between = room.words();
    int half = words.length() - 3;
    slow.send(words.substring(0, half).getBytes(StandardCharsets.UTF_8));
    trial.settle();
    quick.say(between);
    trial.settle();
    slow.say(words.substring(half));
    expectWhole(
        trial,
        observer,
        words,
        "\"%s\" by %s, \"%s\\n\" by %s, then \"%s\\n\" by %s"
            .formatted(
                words.substring(0, half),
                slow.name(),
                between,
                quick.name(),
                words.substring(half),
                slow.name()));

    String much = room.words() + " " + "x".repeat(LONG) + " " + room.words();
    slow.say(much);
    expectWhole(trial, observer, much, much.length() + " letters and a line end by " + slow.name());
  }

  private static void expectWhole(ServerTrial trial, Peer observer, String words, String sent)
      throws Failure, InterruptedException {
    trial.expectWords(
        observer,
        words,
        trial
            .failure(
                Fault.NOT_REASSEMBLED, observer.name() + " did not hear a message in one piece")
            .sent(sent)
            .expected(
                words.length() > LONG
                    ? "the " + words.length() + " letters, with nothing between them"
                    : "\"" + words + "\", with nothing between its letters"));
  }
}
