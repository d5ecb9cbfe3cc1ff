package dev.socketlab.grading.dialect;

import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Heard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gets to know how a program speaks, by talking with it: who speaks first; then a plain question,
 * in one form after the other until it is answered; then the same question with one thing changed
 * at a time. The most harmless forms come first. What a move breaks is broken in a run of the
 * program that nothing else depends on.
 */
public final class DialectLearner {

  /** Where silence cannot be proved every unanswered form costs seconds. */
  private static final int MOST_UNPROVED = 6;

  /** Who talks without an end does so whatever the form. */
  private static final int MOST_ENDLESS = 2;

  /** What people say to leave, each of which many programs know. */
  private static final List<String> FAREWELLS = List.of("bye", "quit", "exit", "q");

  /** A name, for programs that want one first. */
  private static final String NAME = "grader";

  /** The first forms: whoever does not answer them may want something else first. */
  private static final int FIRST_FORMS = 2;

  private static final String NONSENSE = "hello";

  private final LearningClient caller;
  private final Topic matter;
  private final SourceVocabulary vocabulary;
  private final Random random = new Random(1);
  private final List<String> words = new ArrayList<>();
  private Predicate<String> whole = raw -> false;
  private Heard lastHeard;
  private SampleRequest lastSample;

  /** Whether it answers with a line end and without. */
  private boolean endNotNeeded;

  /** Whether it goes on after nonsense: who does, and ends on "bye", has understood. */
  private boolean sturdy;

  DialectLearner(ProgramAccess access, Topic matter, SourceVocabulary vocabulary) {
    this.caller = new LearningClient(access);
    this.matter = matter;
    this.vocabulary = vocabulary;
  }

  /**
   * Learns how a program speaks that listens.
   *
   * @param source where its source is, for words of its own
   */
  public static Dialect learn(ProgramAccess access, Topic matter, java.nio.file.Path source)
      throws IOException, InterruptedException {
    return new DialectLearner(access, matter, SourceVocabulary.in(source)).learn();
  }

  Dialect learn() throws IOException, InterruptedException {
    if (!caller.isLetIn()) {
      return Dialect.unknown("", List.of("It lets nobody in."));
    }
    words.add(
        caller.greeting().isEmpty()
            ? "It waits to be asked."
            : "It speaks first: " + quoted(caller.greeting()) + ".");
    List<RequestForm> requests = matter.requests(vocabulary);
    boolean fresh = true;
    for (RequestForm request : requests) {
      if (isPointless() || !(fresh || caller.comesAnew(request))) {
        break;
      }
      fresh = false;
      Optional<AnsweredSample> answered = ask(request, request.digits());
      if (answered.isEmpty() && requests.indexOf(request) < FIRST_FORMS) {
        answered = afterOpening(request);
      }
      if (answered.isPresent()) {
        return learned(request, answered.get());
      }
    }
    words.add("None of the ways of asking that were tried was answered rightly.");
    return Dialect.unknown(caller.greeting(), words);
  }

  private boolean isPointless() {
    return caller.unproved() >= MOST_UNPROVED || caller.endless() >= MOST_ENDLESS;
  }

  /** Whether it wants a name, or anything, before the first request. */
  private Optional<AnsweredSample> afterOpening(RequestForm request)
      throws IOException, InterruptedException {
    if (lastHeard.nothing() || !caller.connected() || ask(request, request.digits()).isEmpty()) {
      return Optional.empty();
    }
    caller.opensWith(NAME);
    if (caller.comesAnew(request)) {
      Optional<AnsweredSample> answered = ask(request, request.digits());
      if (answered.isPresent()) {
        words.add("It takes the first message for a name or a greeting.");
        return answered;
      }
    }
    caller.opensWith("");
    return Optional.empty();
  }

  private Dialect learned(RequestForm asked, AnsweredSample first)
      throws IOException, InterruptedException {
    words.add("A request looks like this: " + asked.shown(lastSample.line()) + ".");
    words.add("A reply looks like this: " + quoted(lastHeard.raw()) + ".");
    Optional<AnsweredSample> second = Optional.empty();
    SessionLength session = SessionLength.ONE_REPLY;
    if (caller.connected()) {
      // Shorter than the first, which may be left in a buffer.
      second = ask(asked, Math.max(1, asked.digits() - 1));
      session = second.isPresent() ? SessionLength.GOES_ON : SessionLength.GOES_WRONG;
    }
    if (second.isEmpty() && caller.comesAnew(asked)) {
      second = ask(asked, asked.digits());
    }
    ReplyWording wording = ReplyWording.of(first, second.orElse(first));
    whole = wording::isWhole;
    words.add("As to connections, " + session.words() + ".");
    RequestForm request = asked;
    if (asked.spelling().takesExpressions() && matter == Topic.SUMS) {
      request = asked.with(spacing(asked));
    }
    boolean framed = framed(request);
    DialectFarewell farewell = DialectFarewell.BYE;
    if (caller.unproved() == 0) {
      operators(request, session);
      nonsense(request);
      boolean stays = session != SessionLength.ONE_REPLY && matter == Topic.SUMS;
      farewell = stays && sturdy ? farewell(request) : DialectFarewell.BYE;
    }
    return new Dialect(
        caller.greeting(), caller.opening(), request, framed, wording, session, farewell, words);
  }

  /** Whether the other spacing is as good. */
  private Spacing spacing(RequestForm request) throws IOException, InterruptedException {
    Spacing known = request.spacing();
    Spacing other = known == Spacing.NEEDED ? Spacing.FORBIDDEN : Spacing.NEEDED;
    if (caller.comesAnew(request) && ask(request.with(other), request.digits()).isPresent()) {
      return Spacing.EITHER;
    }
    words.add(
        known == Spacing.NEEDED
            ? "It needs blanks between numbers and operators."
            : "It takes no blanks between numbers and operators.");
    return known;
  }

  /** Whether it waits for the end of a message; what a missing or an unwanted end does. */
  private boolean framed(RequestForm request) throws IOException, InterruptedException {
    switch (request.end()) {
      case LINE_FEED -> {
        if (!caller.comesAnew(request)) {
          return true;
        }
        if (ask(request.with(LineEnd.NOTHING), request.digits()).isPresent()) {
          words.add("A line end is not needed: it answers what comes without one, too.");
          endNotNeeded = true;
          return false;
        }
        String consequence = consequence();
        boolean waits = lastHeard.nothing() && caller.connected() && isAnsweredAtItsEnd(lastSample);
        words.add("A line end is needed: without one " + (waits ? "it waits" : consequence) + ".");
        return waits;
      }
      case NOTHING -> {
        words.add(
            request.spelling().isPacked()
                ? "It takes numbers as bits, and wants no line end."
                : "A line end does harm: with one it does not answer rightly.");
        return false;
      }
      case NUL, LENGTH -> {
        words.add("A message is closed by " + request.end().words() + ".");
        return true;
      }
    }
    throw new AssertionError(request.end());
  }

  /** A program may be silent for having broken down, and not for waiting. */
  private boolean isAnsweredAtItsEnd(SampleRequest sample)
      throws IOException, InterruptedException {
    Heard heard = caller.say(List.of(LineEnd.LINE_FEED.around("")), all -> isAnswer(all, sample));
    return AnsweredSample.in(heard.bytes(), sample).isPresent();
  }

  /** What became of the last request. */
  private String consequence() throws IOException, InterruptedException {
    if (!caller.programLives()) {
      return "the program ends";
    }
    if (lastHeard.ended()) {
      return "it closes the connection";
    }
    return lastHeard.nothing() ? "it says nothing" : "it answers " + quoted(lastHeard.raw());
  }

  private void operators(RequestForm request, SessionLength session)
      throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    boolean fresh = false;
    for (SampleRequest sample : matter.further(request.digits(), random)) {
      if (session.isShort() || !fresh) {
        fresh = caller.comesAnew(request);
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
      words.add("It does not answer rightly: " + String.join(", ", wrong) + ".");
    }
  }

  private void nonsense(RequestForm request) throws IOException, InterruptedException {
    if (matter == Topic.SUMS && caller.comesAnew(request)) {
      lastHeard = caller.say(request.messages(NONSENSE), all -> false);
      sturdy = caller.connected();
      words.add("On \"" + NONSENSE + "\" " + consequence() + ".");
    }
  }

  /** Programs that need no line end often know the bare word only. */
  private DialectFarewell farewell(RequestForm request) throws IOException, InterruptedException {
    Set<LineEnd> ends = new LinkedHashSet<>();
    if (endNotNeeded) {
      ends.add(LineEnd.NOTHING);
    }
    ends.add(request.end());
    for (LineEnd end : ends) {
      for (String word : FAREWELLS) {
        if (!caller.connected() && !caller.comesAnew(request)) {
          return DialectFarewell.BYE;
        }
        DialectFarewell farewell = new DialectFarewell(word, end, true);
        Heard heard = caller.say(List.of(farewell.bytes()), all -> false);
        if (heard.ended()) {
          words.add("On \"" + word + "\" it closes the connection.");
          return farewell;
        }
      }
    }
    return DialectFarewell.BYE;
  }

  private SampleRequest sample(int digits) {
    return matter.sample(digits, random);
  }

  private Optional<AnsweredSample> ask(RequestForm request, int digits)
      throws IOException, InterruptedException {
    return ask(request, sample(digits));
  }

  private Optional<AnsweredSample> ask(RequestForm request, SampleRequest sample)
      throws IOException, InterruptedException {
    lastSample = sample;
    lastHeard = caller.say(request.messages(sample.line()), heard -> isAnswer(heard, sample));
    return AnsweredSample.in(lastHeard.bytes(), sample);
  }

  /** Whether it is the whole answer: nothing more needs to be waited for. */
  private boolean isAnswer(Heard heard, SampleRequest sample) {
    boolean complete = whole.test(heard.raw()) || (caller.unproved() > 0 && heard.endsLine());
    return complete && AnsweredSample.in(heard.bytes(), sample).isPresent();
  }

  private static String quoted(String raw) {
    return "\"" + Excerpt.bytes(raw.getBytes(StandardCharsets.UTF_8)) + "\"";
  }
}
