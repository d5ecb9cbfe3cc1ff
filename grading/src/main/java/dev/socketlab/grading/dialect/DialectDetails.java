package dev.socketlab.grading.dialect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out more about a program of which one form of request is known: the same request with one
 * thing changed at a time. For one thread.
 */
final class DialectDetails {

  /** Usual words to leave with; many programs know each of them. */
  private static final List<String> FAREWELLS = List.of("bye", "quit", "exit", "q");

  private static final String NONSENSE = "hello";

  private final RequestProbe probe;
  private final LearningClient client;
  private final boolean suggested;
  private final List<String> words;

  /** Whether it answers with a line end and without. */
  private boolean endNotNeeded;

  /** Whether it goes on after nonsense: if it does but ends on "bye", it has understood. */
  private boolean sturdy;

  /**
   * @param suggested whether the form was not found by trying one end after the other
   * @param words receives what is found, a sentence each
   */
  DialectDetails(RequestProbe probe, boolean suggested, List<String> words) {
    this.probe = probe;
    this.suggested = suggested;
    this.client = probe.client();
    this.words = words;
  }

  /** The dialect, after the first request of this form was answered on the open connection. */
  Dialect of(RequestForm asked, AnsweredSample first) throws IOException, InterruptedException {
    words.add("A request looks like this: " + asked.shown(probe.lastSample().line()) + ".");
    words.add("A reply looks like this: " + RequestProbe.quoted(probe.lastHeard().raw()) + ".");
    Optional<AnsweredSample> second = Optional.empty();
    SessionLength session = SessionLength.ONE_REPLY;
    if (client.connected()) {
      // Shorter than the first, which may still be in a buffer.
      second = probe.ask(asked, Math.max(1, asked.digits() - 1));
      session = second.isPresent() ? SessionLength.GOES_ON : SessionLength.GOES_WRONG;
    }
    if (second.isEmpty() && client.reconnects(asked)) {
      second = probe.ask(asked, asked.digits());
    }
    ReplyWording wording = ReplyWording.of(first, second.orElse(first));
    probe.completeAs(wording);
    words.add("As to connections, " + session.words() + ".");
    RequestForm request = asked;
    boolean sums = probe.topic() == Topic.SUMS;
    if (sums && asked.spacing() != Spacing.EITHER) {
      request = asked.with(spacing(asked));
    }
    boolean framed = framed(request);
    DialectFarewell farewell = DialectFarewell.BYE;
    if (client.unproved() == 0 && !client.isSlow()) {
      operators(request, session);
      nonsense(request);
      boolean stays = session != SessionLength.ONE_REPLY && sums;
      farewell = stays && sturdy ? farewell(request) : DialectFarewell.BYE;
    }
    return new Dialect(
        client.greeting(),
        client.opening(),
        request,
        framed,
        wording,
        session,
        farewell,
        Optional.empty(),
        Optional.empty(),
        words);
  }

  /** Whether it also takes the other spacing. */
  private Spacing spacing(RequestForm request) throws IOException, InterruptedException {
    Spacing known = request.spacing();
    Spacing other = known == Spacing.NEEDED ? Spacing.FORBIDDEN : Spacing.NEEDED;
    if (client.reconnects(request)
        && probe.ask(request.with(other), request.digits()).isPresent()) {
      return Spacing.EITHER;
    }
    words.add(
        known == Spacing.NEEDED
            ? "It needs blanks between numbers and operators."
            : "It takes no blanks between numbers and operators.");
    return known;
  }

  /** Whether it waits for the end of a message; what a missing or unexpected end does. */
  private boolean framed(RequestForm request) throws IOException, InterruptedException {
    switch (request.end()) {
      case LINE_FEED -> {
        if (!client.reconnects(request)) {
          return true;
        }
        if (probe.ask(request.with(LineEnd.NOTHING), request.digits()).isPresent()) {
          words.add("A line end is not needed: it also answers messages without one.");
          endNotNeeded = true;
          return false;
        }
        String consequence = probe.consequence();
        // A silent program may have broken down instead of waiting.
        boolean waits =
            probe.lastHeard().nothing()
                && client.connected()
                && probe.end(LineEnd.LINE_FEED).isPresent();
        words.add("A line end is needed: without one " + (waits ? "it waits" : consequence) + ".");
        return waits;
      }
      case NOTHING -> {
        words.add(withoutEnd(request.spelling()));
        return false;
      }
      case CARRIAGE_RETURN, NUL, LENGTH -> {
        words.add("A message is delimited by " + request.end().words() + ".");
        return true;
      }
    }
    throw new AssertionError(request.end());
  }

  private String withoutEnd(RequestSpelling spelling) {
    if (spelling.isPacked()) {
      return "It takes binary numbers, and no line end.";
    }
    if (spelling.hasLength()) {
      return "It takes the length of a message before it, and no line end.";
    }
    return suggested
        ? "A message has no line end."
        : "A line end does harm: with one it does not answer correctly.";
  }

  private void operators(RequestForm request, SessionLength session)
      throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    boolean fresh = false;
    for (SampleRequest sample : probe.further(request.digits())) {
      if (session.isShort() || !fresh) {
        fresh = client.reconnects(request);
      }
      if (!fresh) {
        return;
      }
      if (probe.ask(request, sample).isEmpty()) {
        wrong.add("\"" + sample.line() + "\"");
        fresh = false;
      }
    }
    if (!wrong.isEmpty()) {
      words.add("It does not answer correctly: " + String.join(", ", wrong) + ".");
    }
  }

  private void nonsense(RequestForm request) throws IOException, InterruptedException {
    if (probe.topic() == Topic.SUMS && client.reconnects(request)) {
      probe.say(request.messages(NONSENSE));
      sturdy = client.connected();
      words.add("On \"" + NONSENSE + "\" " + probe.consequence() + ".");
    }
  }

  /** Programs that need no line end often know only the bare word. */
  private DialectFarewell farewell(RequestForm request) throws IOException, InterruptedException {
    Set<LineEnd> ends = new LinkedHashSet<>();
    if (endNotNeeded) {
      ends.add(LineEnd.NOTHING);
    }
    ends.add(request.end());
    for (LineEnd end : ends) {
      for (String word : FAREWELLS) {
        if (client.isSlow() || (!client.connected() && !client.reconnects(request))) {
          return DialectFarewell.BYE;
        }
        DialectFarewell farewell = new DialectFarewell(word, end, true);
        probe.say(List.of(farewell.bytes()));
        if (probe.lastHeard().ended()) {
          words.add("On \"" + word + "\" it closes the connection.");
          return farewell;
        }
      }
    }
    return DialectFarewell.BYE;
  }
}
