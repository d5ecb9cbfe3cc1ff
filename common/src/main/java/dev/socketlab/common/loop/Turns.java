package dev.socketlab.common.loop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.socketlab.common.service.Message;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service;
import dev.socketlab.common.service.SessionFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Listens to the clients of a group in strict order: one message of client 1, one of client 2, and
 * so on, again and again. All but one are held: what they send out of turn waits, most of it in
 * their sockets, and costs no more memory than one read.
 *
 * <pre>
 *   GATHERING --all are there--> TAKING TURNS --one quits--> all are told and dismissed;
 *       ^                                                    the next group gathers, or the
 *       +----------------------------------------------------- server ends
 * </pre>
 */
public final class Turns implements SessionFactory<PausableClient> {

  /** What a client sends, in its turn, to quit. */
  private static final Set<String> FAREWELLS = Set.of("bye", "exit", "quit", "/quit");

  private final Service service;
  private final Runnable onQuit;

  /** The group, by number from 0; null where a client is missing. */
  private final Place[] places;

  private boolean begun;
  private int turn;

  /**
   * @param service what a message gets back in its turn
   * @param onQuit called when a client has quit, and its group has ended with it
   */
  public Turns(Service service, int size, Runnable onQuit) {
    this.service = service;
    this.onQuit = onQuit;
    this.places = new Place[size];
  }

  @Override
  public Service open(PausableClient client) {
    int number = Arrays.asList(places).indexOf(null);
    Place place = new Place(client, number);
    places[number] = place;
    client.hold();
    client.push(notice("you are client " + (number + 1) + " of " + places.length + missing()));
    tellOthers(place, notice("client " + (number + 1) + " is here" + missing()));
    if (countMissing() == 0) {
      begun = true;
      turn = 0;
      tellOthers(null, notice("all " + places.length + " are here: client 1 begins"));
      places[turn].client.release();
    }
    return place;
  }

  @Override
  public boolean pushes() {
    return true;
  }

  private void pass() {
    places[turn].client.hold();
    turn = (turn + 1) % places.length;
    places[turn].client.release();
  }

  private void leave(Place place) {
    if (places[place.number] != place) {
      return; // its group has come to its end already
    }
    String left = "client " + (place.number + 1) + " left";
    if (begun) {
      tellOthers(null, notice(left + ": all are let go"));
      for (int i = 0; i < places.length; i++) {
        places[i].client.dismiss();
        places[i] = null;
      }
      begun = false;
      onQuit.run();
    } else {
      places[place.number] = null;
      tellOthers(null, notice(left + missing()));
    }
  }

  private void tellOthers(Place except, byte[] line) {
    for (Place place : places) {
      if (place != null && place != except) {
        place.client.push(line);
      }
    }
  }

  private long countMissing() {
    return Arrays.stream(places).filter(place -> place == null).count();
  }

  private String missing() {
    long count = countMissing();
    if (count == 0) {
      return "";
    }
    return "; " + count + (count == 1 ? " more is missing" : " more are missing");
  }

  private static byte[] notice(String text) {
    return ("* " + text + "\n").getBytes(UTF_8);
  }

  /** One client's place in the order. It is asked only in its turn: otherwise it is held. */
  private final class Place implements Service {

    private final PausableClient client;
    private final int number;

    Place(PausableClient client, int number) {
      this.client = client;
      this.number = number;
    }

    @Override
    public Next answer(Message message, Reply reply) {
      if (FAREWELLS.contains(message.text().strip().toLowerCase(Locale.ROOT))) {
        leave(this);
        return Next.CLOSE;
      }
      Next next = service.answer(message, reply);
      if (next == Next.CLOSE) { // the server is stopping
        return next;
      }
      pass();
      return reply.length() == 0 ? Next.BLANK : next;
    }

    @Override
    public boolean needsWholeMessages() {
      return true;
    }

    @Override
    public void left(Departure how) {
      leave(this);
    }
  }
}
