package dev.socketlab.grading.dialect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Learns how a program speaks, by talking with it: who speaks first; then a plain request in the
 * form that is most likely after all that the program has said, until one is answered; then the
 * details. Nothing else depends on these runs of the program, so a request may break them.
 */
public final class DialectLearner {

  /** If the first forms get no answer, the program may expect something else first. */
  private static final int FIRST_FORMS = 2;

  private final LearningClient client;
  private final Topic topic;
  private final RequestCandidates candidates;
  private final RequestProbe probe;
  private final List<String> words = new ArrayList<>();

  private final UnansweredRequests unanswered;

  /** Whether the form of a request was not found by trying one end after the other. */
  private boolean suggested;

  DialectLearner(
      ProgramAccess access,
      Topic topic,
      ProtocolHints hints,
      SuggestedRequest.Supplier suggestions) {
    this.client = new LearningClient(access);
    this.topic = topic;
    this.candidates = new RequestCandidates(topic, hints, suggestions, access);
    this.probe = new RequestProbe(client, topic);
    this.unanswered = new UnansweredRequests(topic);
  }

  /**
   * Learns how a listening program speaks.
   *
   * @param source where its source is, for words of its own
   */
  public static Dialect learn(
      ProgramAccess access, Topic topic, Path source, SuggestedRequest.Supplier suggestions)
      throws IOException, InterruptedException {
    return new DialectLearner(access, topic, ProtocolHints.in(source), suggestions).learn();
  }

  Dialect learn() throws IOException, InterruptedException {
    if (!client.hearsGreeting()) {
      return Dialect.unanswered("", List.of("It accepts no connection."));
    }
    words.add(
        client.greeting().isEmpty()
            ? "It waits for a request."
            : "It speaks first: " + RequestProbe.quoted(client.greeting()) + ".");
    candidates.heard(client.greeting());
    Optional<Dialect> learned = fromPrompts();
    Optional<SuggestedRequest> next = candidates.next(client);
    while (learned.isEmpty() && next.isPresent() && !client.isPointless()) {
      learned = attempt(next.get());
      next = learned.isEmpty() ? candidates.next(client) : next;
    }
    return learned.isPresent() ? learned.get() : notAnswered();
  }

  private Dialect notAnswered() throws IOException, InterruptedException {
    words.add("No form of request that was tried was answered correctly.");
    words.addAll(candidates.evidence().words());
    boolean inTime = client.inTime();
    OtherService service = new OtherService(probe, words);
    Optional<Dialect> other = Optional.empty();
    if (unanswered.best().isPresent() && !client.isPointless()) {
      // It may always reply the same to a form, right or not.
      client.opensWith(unanswered.best().get().opening());
      other = service.in(unanswered.best().get().form());
    }
    return other
        .orElseGet(() -> Dialect.unanswered(client.greeting(), words))
        .with(
            unanswered.reason(
                candidates.attempts(),
                candidates.evidence(),
                service.elsewhere() || client.isRepliedToWithoutEnd(),
                inTime));
  }

  /** How many forms were tried. */
  int attempts() {
    return candidates.attempts();
  }

  /** Tries one form on a new connection, and draws conclusions if it is not answered. */
  private Optional<Dialect> attempt(SuggestedRequest next)
      throws IOException, InterruptedException {
    RequestForm request = next.form();
    client.opensWith(next.opening());
    if (!client.isFresh() && !client.reconnects(request)) {
      return Optional.empty();
    }
    Optional<AnsweredSample> answered = ask(request);
    if (answered.isPresent()) {
      suggested = !next.isGuess();
      next.words().ifPresent(words::add);
      return Optional.of(learned(request, answered.get()));
    }
    byte[] reply = probe.lastHeard().bytes();
    if (probe.waits() && request.end() == LineEnd.NOTHING && !request.spelling().isPacked()) {
      answered = probe.end(LineEnd.LINE_FEED);
      if (answered.isPresent()) {
        return Optional.of(learned(request.with(LineEnd.LINE_FEED), answered.get()));
      }
      if (!probe.lastHeard().nothing()) {
        candidates.needsLineEnd();
        reply = probe.lastHeard().bytes();
      }
    }
    unanswered.add(next, probe.lastSample().line(), client.greeting(), reply);
    candidates.failed(request, new String(reply, StandardCharsets.UTF_8), client.connected());
    if (next.isGuess() && candidates.attempts() <= FIRST_FORMS) {
      Optional<Dialect> learned = afterOpening(request);
      if (learned.isPresent()) {
        return learned;
      }
    }
    return Optional.empty();
  }

  /** The answer to a request; to a second one, too, if one digit may be right by chance. */
  private Optional<AnsweredSample> ask(RequestForm request)
      throws IOException, InterruptedException {
    Optional<AnsweredSample> answered = probe.ask(request, request.digits());
    return answered.isPresent() && request.digits() == 1 && client.reconnects(request)
        ? probe.ask(request, request.digits())
        : answered;
  }

  /** Whether it took the first message as a name or a greeting. */
  private Optional<Dialect> afterOpening(RequestForm request)
      throws IOException, InterruptedException {
    if (!client.opening().isEmpty()
        || !client.connected()
        || probe.ask(request, request.digits()).isEmpty()) {
      return Optional.empty();
    }
    client.opensWith(RequestForms.NAME);
    if (client.reconnects(request)) {
      Optional<AnsweredSample> answered = probe.ask(request, request.digits());
      if (answered.isPresent()) {
        words.add("It takes the first message as a name or a greeting.");
        return Optional.of(learned(request, answered.get()));
      }
    }
    return Optional.empty();
  }

  /** If the program asks for one thing after another, answers what it asks. */
  private Optional<Dialect> fromPrompts() throws IOException, InterruptedException {
    if (topic != Topic.SUMS || Prompt.last(client.greeting()).isEmpty()) {
      return Optional.empty();
    }
    PromptFollower follower = new PromptFollower(probe);
    Optional<SuggestedRequest> followed = follower.follow();
    if (followed.isEmpty()) {
      follower
          .complete()
          .ifPresent(
              request ->
                  unanswered.add(
                      request,
                      probe.lastSample().line(),
                      client.greeting(),
                      probe.lastHeard().bytes()));
      return Optional.empty();
    }
    RequestForm request = followed.get().form();
    client.opensWith(followed.get().opening());
    if (!client.reconnects(request)) {
      return Optional.empty();
    }
    Optional<AnsweredSample> answered = probe.ask(request, request.digits());
    return answered.isPresent() ? Optional.of(learned(request, answered.get())) : Optional.empty();
  }

  private Dialect learned(RequestForm request, AnsweredSample first)
      throws IOException, InterruptedException {
    return new DialectDetails(probe, suggested, words).of(request, first);
  }
}
