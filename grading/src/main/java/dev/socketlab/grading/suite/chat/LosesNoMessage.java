package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Two clients talk quickly at the same time, so several lines arrive together and those of both
 * mix; a third hears everything. Only the order of each speaker's own lines is required.
 */
public final class LosesNoMessage implements Check.OfServer {

  private static final int ROUNDS = 8;

  /** Together shorter than the smallest buffer that programs use. */
  private static final int LINES_AT_ONCE = 8;

  @Override
  public String requirement() {
    return "Every line that several clients say in quick succession reaches the others, once and"
        + " in order.";
  }

  @Override
  public String why() {
    return "Lines that are typed quickly arrive together. If only one of them is passed on, people"
        + " answer what was never asked.";
  }

  @Override
  public String moves() {
    return "Eight times, two clients send eight short lines at once each; a third one hears"
        + " everything.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.MESSAGES_LOST, "client 1 did not hear what client 2 said: \"hello 104005\""));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ChatRoom room = ChatRoom.of(trial, 3);
    Peer observer = room.members().get(0);
    List<Peer> speakers = room.others(observer);
    List<List<String>> said = List.of(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < speakers.size(); i++) {
        speakers.get(i).send(some(room, said.get(i)).getBytes(StandardCharsets.UTF_8));
      }
      trial.settle();
    }
    String heard = observer.hearAll().text();
    for (int i = 0; i < speakers.size(); i++) {
      all(trial, observer, speakers.get(i), said.get(i), heard);
    }
  }

  private static String some(ChatRoom room, List<String> said) {
    StringBuilder lines = new StringBuilder();
    for (int line = 0; line < LINES_AT_ONCE; line++) {
      String words = room.words();
      said.add(words);
      lines.append(words).append('\n');
    }
    return lines.toString();
  }

  private static void all(
      ServerTrial trial, Peer observer, Peer speaker, List<String> said, String heard)
      throws Failure {
    int at = -1;
    for (String words : said) {
      int found = heard.indexOf(words);
      String wrong =
          found < 0
              ? "did not hear"
              : heard.indexOf(words, found + 1) >= 0
                  ? "heard twice"
                  : found < at ? "heard in the wrong order" : "";
      if (!wrong.isEmpty()) {
        throw trial
            .failure(
                Fault.MESSAGES_LOST,
                "%s %s what %s said: \"%s\""
                    .formatted(observer.name(), wrong, speaker.name(), words))
            .sent(
                "%d times %d lines at once by each of two clients".formatted(ROUNDS, LINES_AT_ONCE))
            .expected(
                "all " + said.size() + " lines of each, once, in the order in which it said them")
            .received(count(said, heard) + " of " + said.size() + " lines of " + speaker.name());
      }
      at = found;
    }
  }

  private static long count(List<String> said, String heard) {
    return said.stream().filter(heard::contains).count();
  }
}
