package dev.socketlab.grading.dialect;

import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Learns how a program speaks, by talking with it: who speaks first; then a plain request, in one
 * form after another until it is answered; then the same request with one thing changed at a time.
 * The most harmless forms come first. Nothing else depends on these runs of the program, so a
 * request may break them.
 */
public final class DialectLearner {

  /** Usual words to leave with; many programs know each of them. */
  private static final List<String> FAREWELLS = List.of("bye", "quit", "exit", "q");

  /** A name, for programs that want one first. */
  private static final String NAME = "grader";

  /** If the first forms get no answer, the program may expect something else first. */
  private static final int FIRST_FORMS = 2;

  private static final String NONSENSE = "hello";

  private final LearningClient client;
  private final Topic topic;
  private final RequestCandidates candidates;
  private final Random random = new Random(1);
  private final List<String> words = new ArrayList<>();
  private Predicate<String> whole = raw -> false;
  private ReadResult lastHeard;
  private SampleRequest lastSample;

  /** Whether the form of a request was not found by trying one end after the other. */
  private boolean suggested;

  /** Whether it answers with a line end and without. */
  private boolean endNotNeeded;

  /** Whether it goes on after nonsense: if it does but ends on "bye", it has understood. */
  private boolean sturdy;

  DialectLearner(
      ProgramAccess access,
      Topic topic,
      SourceVocabulary vocabulary,
      SuggestedRequest.Supplier suggestions) {
    this.client = new LearningClient(access);
    this.topic = topic;
    this.candidates = new RequestCandidates(topic.requests(vocabulary), suggestions, access);
  }

  /**
   * Learns how a listening program speaks.
   *
   * @param source where its source is, for words of its own
   */
  public static Dialect learn(
      ProgramAccess access, Topic topic, Path source, SuggestedRequest.Supplier suggestions)
      throws IOException, InterruptedException {
    return new DialectLearner(access, topic, SourceVocabulary.in(source), suggestions).learn();
  }

  Dialect learn() throws IOException, InterruptedException {
    if (!client.hearsGreeting()) {
      return Dialect.unknown("", List.of("It accepts no connection."));
    }
    words.add(
        client.greeting().isEmpty()
            ? "It waits for a request."
            : "It speaks first: " + quoted(client.greeting()) + ".");
    boolean fresh = true;
    Optional<SuggestedRequest> next = candidates.next(client);
    while (next.isPresent() && !client.isPointless()) {
      RequestForm request = next.get().form();
      client.opensWith(next.get().opening());
      if (!(fresh && client.isThere()) && !client.reconnects(request)) {
        break;
      }
      fresh = false;
      Optional<AnsweredSample> answered = ask(request, request.digits());
      if (answered.isEmpty() && next.get().isGuess() && candidates.guessed() <= FIRST_FORMS) {
        answered = afterOpening(request);
      }
      if (answered.isPresent()) {
        suggested = !next.get().isGuess();
        next.get().words().ifPresent(words::add);
        return learned(request, answered.get());
      }
      next = candidates.next(client);
    }
    words.add("No form of request that was tried was answered correctly.");
    return Dialect.unknown(client.greeting(), words);
  }

  /** Whether it wants a name, or anything, before the first request. */
  private Optional<AnsweredSample> afterOpening(RequestForm request)
      throws IOException, InterruptedException {
    if (lastHeard.nothing() || !client.connected() || ask(request, request.digits()).isEmpty()) {
      return Optional.empty();
    }
    client.opensWith(List.of(NAME));
    if (client.reconnects(request)) {
      Optional<AnsweredSample> answered = ask(request, request.digits());
      if (answered.isPresent()) {
        words.add("It takes the first message as a name or a greeting.");
        return answered;
      }
    }
    return Optional.empty();
  }

  private Dialect learned(RequestForm asked, AnsweredSample first)
      throws IOException, InterruptedException {
    words.add("A request looks like this: " + asked.shown(lastSample.line()) + ".");
    words.add("A reply looks like this: " + quoted(lastHeard.raw()) + ".");
    Optional<AnsweredSample> second = Optional.empty();
    SessionLength session = SessionLength.ONE_REPLY;
    if (client.connected()) {
      // Shorter than the first, which may still be in a buffer.
      second = ask(asked, Math.max(1, asked.digits() - 1));
      session = second.isPresent() ? SessionLength.GOES_ON : SessionLength.GOES_WRONG;
    }
    if (second.isEmpty() && client.reconnects(asked)) {
      second = ask(asked, asked.digits());
    }
    ReplyWording wording = ReplyWording.of(first, second.orElse(first));
    whole = wording::isWhole;
    words.add("As to connections, " + session.words() + ".");
    RequestForm request = asked;
    if (asked.spelling().takesExpressions() && topic == Topic.SUMS) {
      request = asked.with(spacing(asked));
    }
    boolean framed = framed(request);
    DialectFarewell farewell = DialectFarewell.BYE;
    if (client.unproved() == 0) {
      operators(request, session);
      nonsense(request);
      boolean stays = session != SessionLength.ONE_REPLY && topic == Topic.SUMS;
      farewell = stays && sturdy ? farewell(request) : DialectFarewell.BYE;
    }
    return new Dialect(
        client.greeting(), client.opening(), request, framed, wording, session, farewell, words);
  }

  /** Whether it also takes the other spacing. */
  private Spacing spacing(RequestForm request) throws IOException, InterruptedException {
    Spacing known = request.spacing();
    Spacing other = known == Spacing.NEEDED ? Spacing.FORBIDDEN : Spacing.NEEDED;
    if (client.reconnects(request) && ask(request.with(other), request.digits()).isPresent()) {
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
        if (ask(request.with(LineEnd.NOTHING), request.digits()).isPresent()) {
          words.add("A line end is not needed: it also answers messages without one.");
          endNotNeeded = true;
          return false;
        }
        String consequence = consequence();
        boolean waits = lastHeard.nothing() && client.connected() && isAnsweredAtItsEnd(lastSample);
        words.add("A line end is needed: without one " + (waits ? "it waits" : consequence) + ".");
        return waits;
      }
      case NOTHING -> {
        words.add(
            request.spelling().isPacked()
                ? "It takes binary numbers, and no line end."
                : suggested
                    ? "A message has no line end."
                    : "A line end does harm: with one it does not answer correctly.");
        return false;
      }
      case NUL, LENGTH -> {
        words.add("A message is delimited by " + request.end().words() + ".");
        return true;
      }
    }
    throw new AssertionError(request.end());
  }

  /** A silent program may have broken down instead of waiting. */
  private boolean isAnsweredAtItsEnd(SampleRequest sample)
      throws IOException, InterruptedException {
    ReadResult heard =
        client.say(List.of(LineEnd.LINE_FEED.around("")), all -> isAnswer(all, sample));
    return AnsweredSample.in(heard.bytes(), sample).isPresent();
  }

  /** What the last request led to. */
  private String consequence() throws IOException, InterruptedException {
    if (!client.programLives()) {
      return "the program ends";
    }
    if (lastHeard.ended()) {
      return "it closes the connection";
    }
    return lastHeard.nothing() ? "it sends nothing" : "it answers " + quoted(lastHeard.raw());
  }

  private void operators(RequestForm request, SessionLength session)
      throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    boolean fresh = false;
    for (SampleRequest sample : topic.further(request.digits(), random)) {
      if (session.isShort() || !fresh) {
        fresh = client.reconnects(request);
      }
      if (!fresh) {
        return;
      }
      if (ask(request, sample).isEmpty()) {
        wrong.add("\"" + sample.line() + "\"");
        fresh = false;
      }
    }
    if (!wrong.isEmpty()) {
      words.add("It does not answer correctly: " + String.join(", ", wrong) + ".");
    }
  }

  private void nonsense(RequestForm request) throws IOException, InterruptedException {
    if (topic == Topic.SUMS && client.reconnects(request)) {
      lastHeard = client.say(request.messages(NONSENSE), all -> false);
      sturdy = client.connected();
      words.add("On \"" + NONSENSE + "\" " + consequence() + ".");
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
        if (!client.connected() && !client.reconnects(request)) {
          return DialectFarewell.BYE;
        }
        DialectFarewell farewell = new DialectFarewell(word, end, true);
        ReadResult heard = client.say(List.of(farewell.bytes()), all -> false);
        if (heard.ended()) {
          words.add("On \"" + word + "\" it closes the connection.");
          return farewell;
        }
      }
    }
    return DialectFarewell.BYE;
  }

  private Optional<AnsweredSample> ask(RequestForm request, int digits)
      throws IOException, InterruptedException {
    return ask(request, topic.sample(digits, random));
  }

  private Optional<AnsweredSample> ask(RequestForm request, SampleRequest sample)
      throws IOException, InterruptedException {
    lastSample = sample;
    lastHeard = client.say(request.messages(sample.line()), heard -> isAnswer(heard, sample));
    return AnsweredSample.in(lastHeard.bytes(), sample);
  }

  /** Whether it is the complete reply, so nothing more is to be awaited. */
  private boolean isAnswer(ReadResult heard, SampleRequest sample) {
    boolean complete = whole.test(heard.raw()) || (client.unproved() > 0 && heard.endsLine());
    return complete && AnsweredSample.in(heard.bytes(), sample).isPresent();
  }

  private static String quoted(String raw) {
    return "\"" + Excerpt.bytes(raw.getBytes(StandardCharsets.UTF_8)) + "\"";
  }
}
