package dev.socketlab.grading.dialect;

import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One client at a time of a program that is got to know: a newcomer waits for the greeting and says
 * the opening. Each wait ends when nothing more will come.
 */
final class LearningClient {

  /** Nobody's reply to a line is longer, in bytes; some never come to an end. */
  private static final int MOST_HEARD = 16 * 1024;

  private final ProgramAccess access;
  private String greeting = "";
  private String opening = "";
  private Peer peer;
  private int unproved;
  private int endless;

  /** Whether each client gets a program of its own: those before it would be in its way. */
  private boolean alone;

  LearningClient(ProgramAccess access) {
    this.access = access;
  }

  /** Hears what the program says unasked, on a first connection; false where nobody is let in. */
  boolean isLetIn() throws IOException, InterruptedException {
    if (!connects()) {
      return false;
    }
    greeting = hear(all -> false).raw();
    return true;
  }

  String greeting() {
    return greeting;
  }

  String opening() {
    return opening;
  }

  /** From now on each newcomer says this first, and does not mind the reply. */
  void opensWith(String words) {
    opening = words;
  }

  /** How often it could not be proved that nothing more would come, which takes long. */
  int unproved() {
    return unproved;
  }

  /** How often a reply went on and on until it was cut off. */
  int endless() {
    return endless;
  }

  boolean connected() {
    return peer != null && peer.connected() && access.alive();
  }

  boolean programLives() throws IOException, InterruptedException {
    if (peer == null || !peer.connected()) {
      access.rest(); // what ends closes its connections first
    }
    return access.alive();
  }

  /** The client leaves, and another comes. */
  boolean comesAnew(RequestForm request) throws IOException, InterruptedException {
    if (!connects()) {
      return false;
    }
    skipGreeting();
    if (!opening.isEmpty()) {
      said(List.of(request.end().around(opening)), all -> false);
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
    Optional<Peer> entered = access.enter();
    if (entered.isEmpty() && !alone) {
      alone = true;
      access.end();
      entered = access.enter();
    }
    peer = entered.orElse(null);
    return entered.isPresent();
  }

  private void leaves() throws IOException, InterruptedException {
    if (alone) {
      peer.leave();
      access.end();
      return;
    }
    if (peer.connected()) {
      // Who closes in the middle of what the program does meets mistakes of another kind.
      access.rest();
    }
    peer.leave();
    // Many end with their client: who comes in that moment meets a program that is on its way out.
    if (!access.rest()) {
      // What a client that has left keeps busy would hide all silence from now on.
      alone = true;
      access.end();
    }
  }

  /**
   * Sends each message when the program is done with the one before; the last reply is heard. A
   * program that serves one client in its life is started anew for the next.
   */
  Heard say(List<byte[]> messages, Predicate<Heard> enough)
      throws IOException, InterruptedException {
    Heard heard = said(messages, enough);
    if (heard.nothing() && connected() && !alone && !access.accepted(peer)) {
      alone = true;
      if (connects()) {
        skipGreeting();
        heard = said(messages, enough);
      }
    }
    return heard;
  }

  private Heard said(List<byte[]> messages, Predicate<Heard> enough) throws InterruptedException {
    Heard heard = null;
    for (int i = 0; i < messages.size(); i++) {
      peer.send(messages.get(i));
      heard = hear(i < messages.size() - 1 ? all -> false : enough);
    }
    return heard;
  }

  private Heard hear(Predicate<Heard> enough) throws InterruptedException {
    Heard heard = peer.hear(all -> all.bytes().length > MOST_HEARD || enough.test(all));
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
