package dev.socketlab.grading.dialect;

import dev.socketlab.grading.observe.SpareTime;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One client at a time of a program whose dialect is being learned: each waits for the greeting and
 * sends the opening. Each wait ends when nothing more will come.
 */
final class LearningClient {

  /** No program's reply to a line is longer, in bytes; some never end. */
  private static final int MOST_HEARD = 16 * 1024;

  /** If silence cannot be proved, every unanswered form costs seconds. */
  private static final int MOST_UNPROVED = 6;

  /** A program that talks without end does so whatever the form. */
  private static final int MOST_ENDLESS = 2;

  /** A program that takes longer does so by its own will: it sleeps. */
  private static final Duration PROMPT = Duration.ofMillis(250);

  /** When only what matters most is still asked. */
  private static final Duration SLOW = Duration.ofSeconds(4);

  /** When the search is given up; time in which nobody had a processor does not count. */
  private static final Duration MOST_WAITED = Duration.ofSeconds(15);

  /** The same with all restarts of the program, while a processor is idle. */
  private static final Duration MOST_SPARE = Duration.ofSeconds(20);

  /** When it is given up however busy the machine was: then nothing is known of the program. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final ProgramAccess access;
  private SpareTime sinceStart = SpareTime.start();
  private String greeting = "";
  private List<String> opening = List.of();
  private Peer peer;
  private int unproved;
  private int endless;
  private Duration waited = Duration.ZERO;
  private boolean fresh;

  /** Whether this client has got no reply to what it said last. */
  private boolean unanswered;

  /** The same of the client before: a program that is still at it may send others away. */
  private boolean leftUnanswered;

  /** Whether the program is restarted for each client, since earlier clients would interfere. */
  private boolean alone;

  LearningClient(ProgramAccess access) {
    this.access = access;
  }

  /** Hears the greeting on a first connection; false if nobody can connect. */
  boolean hearsGreeting() throws IOException, InterruptedException {
    if (!connects()) {
      return false;
    }
    greeting = hear(all -> false).raw();
    fresh = true;
    return true;
  }

  String greeting() {
    return greeting;
  }

  List<String> opening() {
    return opening;
  }

  /** From now on each new client sends these messages first, and ignores the replies. */
  void opensWith(List<String> messages) {
    opening = messages;
  }

  /** How often silence could not be proved, which takes long. */
  int unproved() {
    return unproved;
  }

  /** Whether more attempts would show nothing more, or take too long. */
  boolean isPointless() {
    return unproved >= MOST_UNPROVED
        || endless >= MOST_ENDLESS
        || waited.compareTo(MOST_WAITED) > 0
        || sinceStart.nanos() > MOST_SPARE.toNanos()
        || !inTime();
  }

  /** Whether a reply went on and on, which is an answer in no protocol. */
  boolean isRepliedToWithoutEnd() {
    return endless > 0;
  }

  /** Whether the search did not take too long for whatever reason. */
  boolean inTime() {
    return sinceStart.realNanos() < LONGEST.toNanos();
  }

  /** Whether the program's own delays have added up, so that details are not worth more. */
  boolean isSlow() {
    return waited.compareTo(SLOW) > 0;
  }

  /** Whether it has heard the greeting, and nothing was or is to be sent before a request. */
  boolean isFresh() {
    return fresh && opening.isEmpty() && peer != null;
  }

  boolean connected() {
    return peer != null && peer.connected() && access.alive();
  }

  boolean programLives() throws IOException, InterruptedException {
    if (peer == null || !peer.connected()) {
      access.settle(); // a program that is ending closes its connections first
    }
    return access.alive();
  }

  /** The client leaves, and another connects. */
  boolean reconnects(RequestForm request) throws IOException, InterruptedException {
    if (!connects()) {
      return false;
    }
    skipGreeting();
    if (!opening.isEmpty()) {
      send(request.opening(opening, peer.localPort()), all -> false);
    }
    return true;
  }

  private void skipGreeting() throws InterruptedException {
    if (!greeting.isEmpty()) {
      hear(
          heard ->
              NumbersInText.masked(heard.raw(), "#").equals(NumbersInText.masked(greeting, "#")));
    }
  }

  private boolean connects() throws IOException, InterruptedException {
    if (peer != null) {
      leaves();
    }
    Optional<Peer> connected = access.connect();
    if (connected.isEmpty() && !alone) {
      alone = true;
      access.end();
      connected = access.connect();
    }
    peer = connected.orElse(null);
    return connected.isPresent();
  }

  /** The client leaves, and no other connects until that is asked for. */
  void leavesForNow() throws IOException, InterruptedException {
    if (peer != null) {
      leaves();
      peer = null;
    }
  }

  /** From now on the search is timed anew: another client of the program took its own time. */
  void comesBack() {
    sinceStart = SpareTime.start();
  }

  private void leaves() throws IOException, InterruptedException {
    leftUnanswered = unanswered;
    unanswered = false;
    if (alone) {
      peer.leave();
      access.end();
      return;
    }
    if (peer.connected()) {
      // To close while the program is working would provoke mistakes of another kind.
      access.settle();
    }
    peer.leave();
    // Many end with their client: the next one must not meet a program that is ending.
    if (!access.settle()) {
      // A program that is still busy with a former client would never be silent.
      alone = true;
      access.end();
    }
  }

  /**
   * Sends each message once the program is done with the one before, and returns the last reply. A
   * program that serves only one client in its life is restarted for the next.
   */
  ReadResult say(List<byte[]> messages, Predicate<ReadResult> enough)
      throws IOException, InterruptedException {
    ReadResult heard = send(messages, enough);
    boolean queued = heard.nothing() && connected() && !access.accepted(peer);
    boolean perhapsSentAway = leftUnanswered && heard.ended();
    if (!alone && (queued || perhapsSentAway)) {
      alone = true;
      if (connects()) {
        skipGreeting();
        heard = send(messages, enough);
      }
      alone = queued || !heard.ended();
    }
    unanswered = heard.nothing() && connected();
    return heard;
  }

  private ReadResult send(List<byte[]> messages, Predicate<ReadResult> enough)
      throws InterruptedException {
    fresh = false;
    ReadResult heard = null;
    for (int i = 0; i < messages.size(); i++) {
      peer.send(messages.get(i));
      heard = hear(i < messages.size() - 1 ? all -> false : enough);
    }
    return heard;
  }

  private ReadResult hear(Predicate<ReadResult> enough) throws InterruptedException {
    ReadResult heard = peer.hear(all -> all.bytes().length > MOST_HEARD || enough.test(all));
    Duration took = peer.lastWait();
    waited = took.compareTo(PROMPT) > 0 ? waited.plus(took) : waited;
    if (!heard.decision().proved()) {
      unproved++;
      alone = true;
    }
    if (heard.decision() == Stillness.End.ENDLESS || heard.bytes().length > MOST_HEARD) {
      endless++;
    }
    return heard;
  }
}
