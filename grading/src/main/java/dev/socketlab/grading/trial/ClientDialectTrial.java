package dev.socketlab.grading.trial;

import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.dialect.LineEnd;
import dev.socketlab.grading.dialect.Menu;
import dev.socketlab.grading.dialect.RequestSpelling;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Learns how a client speaks, in a trial that no check depends on. */
public final class ClientDialectTrial {

  private static final String REQUEST = "417 + 256";

  /** Different from the first one: a client that sends the first one now is one line late. */
  private static final String ANOTHER = "528 + 139";

  private static final ClientDialect GREETED =
      new ClientDialect(true, false, LineEnd.LINE_FEED, RequestSpelling.PLAIN, List.of());

  private static final ClientDialect NAMED =
      new ClientDialect(false, true, LineEnd.LINE_FEED, RequestSpelling.PLAIN, List.of());

  private final ClientTrial trial;
  private final List<String> words = new ArrayList<>();

  private ClientDialectTrial(ClientTrial trial) {
    this.trial = trial;
  }

  /**
   * Learns the client's dialect; plain lines if it does not connect.
   *
   * @param trial in which nothing was started yet
   */
  public static ClientDialect make(ClientTrial trial) throws IOException, InterruptedException {
    try {
      return new ClientDialectTrial(trial).learned();
    } catch (Failure doesNotConnect) {
      return ClientDialect.LINES;
    }
  }

  private ClientDialect learned() throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    ReadResult unasked = server.hearAll();
    if (!unasked.nothing()) {
      words.add("It speaks first: " + quoted(unasked) + ".");
    }
    ReadResult heard = typed(server, REQUEST);
    if (!heard.nothing()) {
      return learned(ClientDialect.LINES, REQUEST, heard);
    }
    heard = typed(server, ANOTHER);
    if (NAMED.contains(heard.bytes(), ANOTHER)) {
      return learned(NAMED, ANOTHER, heard);
    }
    Optional<ClientDialect> other =
        unasked.nothing() && heard.decision().proved()
            ? other(trial.screen().text())
            : Optional.empty();
    if (other.isEmpty()) {
      words.add("One typed line, " + quoted(REQUEST) + ", makes it say nothing.");
    }
    return other.orElse(ClientDialect.LINES.with(words));
  }

  /**
   * What else may be typed, the most harmless first.
   *
   * @param shown what it has shown so far
   */
  private Optional<ClientDialect> other(String shown)
      throws Failure, IOException, InterruptedException {
    List<ClientDialect> others = new ArrayList<>(List.of(GREETED));
    for (ClientDialect start : List.of(ClientDialect.LINES, GREETED)) {
      ClientDialect.inParts(Menu.choiceOfSum(shown))
          .forEach(parts -> others.add(start.with(parts)));
    }
    for (ClientDialect dialect : others) {
      ReadResult heard = typed(dialect);
      if (dialect.asksForLines() ? !heard.nothing() : dialect.contains(heard.bytes(), REQUEST)) {
        return Optional.of(learned(dialect, REQUEST, heard));
      }
      if (!heard.decision().proved()) {
        break; // each further attempt would take as long
      }
    }
    return Optional.empty();
  }

  /** What it sends to a new server once the last part has been typed. */
  private ReadResult typed(ClientDialect dialect)
      throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    if (dialect.greeted()) {
      server.say(trial.token());
    }
    ReadResult heard = server.hearAll();
    for (String part : dialect.lines(REQUEST)) {
      heard = typed(server, part);
    }
    return heard;
  }

  private ReadResult typed(Peer server, String line) throws IOException, InterruptedException {
    trial.type(line);
    return server.hearAll();
  }

  private ClientDialect learned(ClientDialect start, String typed, ReadResult heard) {
    ClientDialect dialect = start.with(ClientDialect.endOf(heard.bytes()));
    if (dialect.greeted()) {
      words.add("It waits for the server to speak first.");
    }
    if (dialect.named()) {
      words.add("It takes the first typed line for a name.");
    }
    if (!dialect.asksForLines()) {
      words.add(
          "It asks for the parts of a request: " + String.join(", ", dialect.lines(REQUEST)) + ".");
    }
    words.add("It closes a message with " + dialect.end().words() + ".");
    if (!Arrays.equals(dialect.text(heard.bytes()), typed.getBytes(StandardCharsets.UTF_8))) {
      words.add("When " + quoted(typed) + " is typed it sends " + quoted(heard) + ".");
    }
    return dialect.with(words);
  }

  private static String quoted(ReadResult heard) {
    return "\"" + Excerpt.bytes(heard.bytes()) + "\"";
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
