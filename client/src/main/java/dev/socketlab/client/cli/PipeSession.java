package dev.socketlab.client.cli;

import dev.socketlab.client.Received;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/**
 * A session that is fed from a pipe: sends a line, waits for its reply, sends the next. Servers
 * that take each read for a message would not understand several lines at once.
 *
 * <pre>
 *             line said                reply begins
 *   SPEAKING ───────────► AWAITING ───────────────────► SETTLING
 *    │ │  ▲                  │ reply complete              │ quiet
 *    │ │  └──────────────────┴─────────────────────────────┘
 *    │ └─ end of input ──► LEAVING      shows what still comes, until the server leaves too
 *    └─── server left ───► LEFT         was that all? then it is a success
 * </pre>
 */
final class PipeSession {

  /** An unframed reply is complete when nothing more arrives for this long. */
  private static final Duration QUIET = Duration.ofMillis(50);

  /** A server that says it is busy hangs up within this time; one that echoes the word does not. */
  private static final Duration HANGING_UP = Duration.ofSeconds(1);

  /** When everything is answered, how long the server may take to leave, or the input to end. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  private enum State {
    SPEAKING,
    AWAITING,
    SETTLING,
    LEAVING,
    LEFT
  }

  private final Traffic traffic;
  private final Screen screen;
  private final PrintStream err;
  private final Sentences sentences;
  private final boolean newline;
  private final Duration timeout;
  private State state = State.SPEAKING;
  private long line;
  private boolean goodbye;
  private Received end; // how the server left, in state LEFT

  PipeSession(
      Traffic traffic,
      Screen screen,
      PrintStream err,
      Sentences sentences,
      boolean newline,
      Duration timeout) {
    this.traffic = traffic;
    this.screen = screen;
    this.err = err;
    this.sentences = sentences;
    this.newline = newline;
    this.timeout = timeout;
  }

  /** Runs until everything is sent and answered, or one side fails; returns the exit code. */
  int run() throws InterruptedException, IOException {
    traffic.giveTurn();
    while (true) {
      Optional<SessionEvent> event = traffic.next(patience());
      Optional<Integer> exit = event.isPresent() ? take(event.get()) : takeSilence();
      if (exit.isPresent()) {
        screen.freshLine();
        return exit.get();
      }
      if (screen.isGone()) {
        return fail("Standard output is closed.").orElseThrow();
      }
    }
  }

  private Duration patience() {
    return switch (state) {
      case SPEAKING -> FOREVER;
      case AWAITING -> timeout;
      case SETTLING -> screen.firstWords().areOnlyBusy() ? HANGING_UP : QUIET;
      case LEAVING, LEFT -> FAREWELL;
    };
  }

  /** The exit code, if the silence ends the conversation. */
  private Optional<Integer> takeSilence() throws IOException {
    return switch (state) {
      case SPEAKING -> Optional.empty();
      case AWAITING ->
          goodbye
              ? Optional.of(0)
              : fail(sentences.unanswered(line, timeout, !screen.atLineStart()));
      case SETTLING -> {
        answered();
        yield Optional.empty();
      }
      case LEAVING -> Optional.of(0);
      case LEFT -> fail(sentences.ended(end, screen.firstWords()));
    };
  }

  /** The exit code, if the event ends the conversation. */
  private Optional<Integer> take(SessionEvent event) throws IOException {
    if (event instanceof SessionEvent.Said said) {
      if (state == State.LEFT) {
        return fail(sentences.ended(end, screen.firstWords()));
      }
      line++;
      goodbye = said.goodbye();
      state = State.AWAITING;
    } else if (event instanceof SessionEvent.EndOfInput) {
      if (state == State.LEFT) {
        return line > 0 ? Optional.of(0) : fail(sentences.ended(end, screen.firstWords()));
      }
      leave();
    } else if (event instanceof SessionEvent.Quit) {
      return Optional.of(0);
    } else if (event instanceof SessionEvent.Failed failed) {
      return fail(failed.sentence());
    } else if (event instanceof SessionEvent.Arrived arrived) {
      return arrived.received() instanceof Received.Bytes bytes
          ? takeBytes(bytes)
          : takeEnd(arrived.received());
    }
    return Optional.empty();
  }

  private Optional<Integer> takeBytes(Received.Bytes bytes) throws IOException {
    int lines = screen.show(bytes);
    if (state == State.AWAITING) {
      if (!newline || (lines > 0 && screen.firstWords().areOnlyBusy())) {
        state = State.SETTLING;
      } else if (lines > 0) {
        answered();
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> takeEnd(Received received) {
    boolean answered =
        state == State.SETTLING || (state == State.AWAITING && !screen.atLineStart());
    if (state == State.LEAVING || (goodbye && !screen.firstWords().areOnlyBusy())) {
      return Optional.of(0);
    }
    if ((state == State.AWAITING && !answered) || screen.firstWords().areOnlyBusy()) {
      return fail(sentences.ended(received, screen.firstWords()));
    }
    if (answered) {
      traffic.giveTurn(); // only to learn whether there is more to send
    }
    end = received;
    state = State.LEFT;
    return Optional.empty();
  }

  private void answered() throws IOException {
    screen.freshLine();
    if (goodbye) {
      leave();
    } else {
      state = State.SPEAKING;
      traffic.giveTurn();
    }
  }

  private void leave() throws IOException {
    traffic.halfClose();
    state = State.LEAVING;
  }

  private Optional<Integer> fail(String sentence) {
    screen.freshLine();
    err.println(sentence);
    return Optional.of(1);
  }
}
