package dev.socketlab.client.cli;

import dev.socketlab.client.Received;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/**
 * A session at a terminal without line editing: prompts, and shows what arrives at once, even while
 * the person thinks.
 */
final class PlainSession {

  /** When nothing arrives for this long, the server seems to be waiting for the person. */
  private static final Duration QUIET = Duration.ofMillis(300);

  /** A server may hang up a moment after its last reply; no prompt belongs between the two. */
  private static final Duration MOMENT = Duration.ofMillis(30);

  /** How long a client that leaves waits for replies that are still missing. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Traffic traffic;
  private final Screen screen;
  private final PrintStream err;
  private final Sentences sentences;
  private final boolean newline;
  private long said;
  private long answered;
  private boolean leaving;

  PlainSession(
      Traffic traffic, Screen screen, PrintStream err, Sentences sentences, boolean newline) {
    this.traffic = traffic;
    this.screen = screen;
    this.err = err;
    this.sentences = sentences;
    this.newline = newline;
  }

  /** Runs until one side leaves; returns the exit code. */
  int run() throws InterruptedException, IOException {
    screen.say(
        sentences.connected() + " Each line is sent; bye, /quit or the end of input leaves.");
    traffic.giveTurn();
    while (true) {
      Optional<SessionEvent> event = next();
      if (event.isEmpty()) {
        if (leaving) {
          screen.freshLine();
          return 0;
        }
        screen.prompt();
        continue;
      }
      Optional<Integer> exit = take(event.get());
      if (exit.isPresent()) {
        return exit.get();
      }
    }
  }

  private Optional<SessionEvent> next() throws InterruptedException {
    if (leaving) {
      return traffic.next(answered < said ? FAREWELL : QUIET);
    }
    if (screen.prompting()) {
      return Optional.of(traffic.next());
    }
    return traffic.next(answered >= said && screen.atLineStart() ? MOMENT : QUIET);
  }

  /** The exit code, if the event ends the conversation. */
  private Optional<Integer> take(SessionEvent event) throws IOException {
    if (event instanceof SessionEvent.Said line) {
      said++;
      screen.typed();
      leaving = line.goodbye();
      if (!leaving) {
        traffic.giveTurn();
      }
    } else if (event instanceof SessionEvent.EndOfInput) {
      screen.freshLine();
      traffic.halfClose();
      leaving = true;
    } else if (event instanceof SessionEvent.Quit) {
      screen.typed();
      return Optional.of(0);
    } else if (event instanceof SessionEvent.Failed failed) {
      return Optional.of(fail(failed.sentence()));
    } else if (event instanceof SessionEvent.Arrived arrived) {
      return take(arrived.received());
    }
    return Optional.empty();
  }

  private Optional<Integer> take(Received received) {
    if (received instanceof Received.Bytes bytes) {
      int lines = screen.show(bytes);
      answered = newline ? answered + lines : said;
      return Optional.empty();
    }
    if (leaving) {
      screen.freshLine();
      return Optional.of(0);
    }
    return Optional.of(fail(sentences.ended(received, screen.firstWords())));
  }

  private int fail(String sentence) {
    screen.freshLine();
    err.println(sentence);
    return 1;
  }
}
