package dev.socketlab.grading.check;

import dev.socketlab.grading.subject.ClientDialect;
import dev.socketlab.grading.subject.LineEnd;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gets to know how a client speaks, in a trial that no check depends on. */
public final class ClientAcquaintance {

  private static final String LINE = "1 + 2";

  private ClientAcquaintance() {}

  /**
   * The client's dialect; lines where it does not connect.
   *
   * @param trial in which nothing was started yet
   */
  public static ClientDialect make(ClientTrial trial) throws IOException, InterruptedException {
    Peer server;
    try {
      server = trial.meet();
    } catch (Failure doesNotConnect) {
      return ClientDialect.LINES;
    }
    List<String> words = new ArrayList<>();
    Heard unasked = server.hearAll();
    if (!unasked.nothing()) {
      words.add("It speaks first: " + quoted(unasked) + ".");
    }
    trial.type(LINE);
    Heard heard = server.hearAll();
    boolean greeted = false;
    if (heard.nothing() && unasked.nothing() && server.connected()) {
      server.say(trial.token());
      heard = server.hearAll();
      greeted = !heard.nothing();
    }
    if (heard.nothing()) {
      words.add("One typed line, " + quoted(LINE) + ", makes it say nothing.");
      return new ClientDialect(false, LineEnd.LINE_FEED, words);
    }
    if (greeted) {
      words.add("It waits for the server to speak first.");
    }
    LineEnd end = ClientDialect.endOf(heard.bytes());
    ClientDialect dialect = new ClientDialect(greeted, end, words);
    words.add("It closes a message with " + end.words() + ".");
    byte[] typed = LINE.getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(dialect.text(heard.bytes()), typed)) {
      words.add("When " + quoted(LINE) + " is typed it sends " + quoted(heard) + ".");
    }
    return new ClientDialect(greeted, end, words);
  }

  private static String quoted(Heard heard) {
    return "\"" + Visible.bytes(heard.bytes()) + "\"";
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
