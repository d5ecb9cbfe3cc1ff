package dev.socketlab.grading.recording;

import dev.socketlab.grading.dialect.ClientEvidence;
import dev.socketlab.grading.dialect.PackedReply;
import dev.socketlab.grading.dialect.ProgramAccess;
import dev.socketlab.grading.dialect.SuggestedRequest;
import dev.socketlab.grading.dialect.Topic;
import dev.socketlab.grading.observe.SpareTime;
import dev.socketlab.grading.trial.ClientTrial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Types requests at a client whose connection goes through a relay to the server, and derives from
 * what it sends how requests may look. Whatever the client does, the result is only a suggestion.
 * For one thread.
 */
public final class ClientRecorder {

  /** Typed where the client asks for a name. */
  private static final String NAME = "Ana";

  /** More lines than any client asks for one request. */
  private static final int MOST_LINES = 8;

  /** What to type where a client does not say what it asks for. */
  private static final List<List<String>> ORDERS =
      List.of(List.of("e"), List.of("a", "o", "b"), List.of("o", "a", "b"), List.of("a", "b", "o"));

  /**
   * A way to type requests.
   *
   * @param trusting whether prompts mean what they seem to mean
   */
  private record Manner(List<String> order, boolean trusting) {}

  /** However busy the machine is. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Manner AS_ASKED = new Manner(ORDERS.get(0), true);

  private final ClientTrial client;
  private final ProgramAccess server;
  private final RecordingRelay relay;
  private final List<TypedRequest> requests;
  private final Duration budget;
  private SpareTime time = SpareTime.start();
  private Manner chosen = AS_ASKED;
  private boolean started;
  private boolean guessed;
  private long shown;

  private ClientRecorder(
      ClientTrial client, ProgramAccess server, List<TypedRequest> requests, Duration budget) {
    this.client = client;
    this.server = server;
    this.relay = new RecordingRelay(client, server);
    this.requests = requests;
    this.budget = budget;
  }

  /**
   * How requests may look; no form if the client is of no use.
   *
   * @param client nothing was started in it yet
   * @param source the client's file, for people
   * @param budget how long it may take until the first request is answered, and then again; time in
   *     which the machine is busy does not count
   */
  public static ClientEvidence evidence(
      ClientTrial client, ProgramAccess server, Topic topic, String source, Duration budget)
      throws IOException, InterruptedException {
    List<TypedRequest> requests = TypedRequest.drawn(topic, client.random());
    ClientRecorder recorder = new ClientRecorder(client, server, requests, budget);
    List<SuggestedRequest> shown =
        new RecordedForms(recorder.recorded(), source, NAME).suggestions();
    boolean served = recorder.relay.served();
    String words =
        "Its own client, "
            + source
            + ", was run"
            + (served ? ", and the program replied to it" : "")
            + (shown.isEmpty() ? "; what it sends does not contain what was typed." : ".");
    return new ClientEvidence(shown, List.of(words), served);
  }

  private List<RecordedRequest> recorded() throws IOException, InterruptedException {
    Optional<RecordedRequest> best = tried(AS_ASKED);
    boolean asked = best.isPresent() && (!guessed || best.get().isWhole());
    if (!asked && requests.get(0).hasOperands()) {
      for (List<String> order : guessed ? ORDERS.subList(1, ORDERS.size()) : ORDERS) {
        if (isOver() || best.filter(RecordedRequest::answered).isPresent()) {
          break;
        }
        Manner manner = new Manner(order, false);
        Optional<RecordedRequest> now = tried(manner);
        if (now.isPresent() && (now.get().answered() || best.isEmpty())) {
          best = now;
          chosen = manner;
        }
      }
    }
    List<RecordedRequest> all = new ArrayList<>();
    if (best.isPresent()) {
      all.add(best.get());
      time = SpareTime.start(); // it is of use
      addFurther(all);
    }
    relay.leave();
    return all.isEmpty() ? relay.builtIn() : all;
  }

  /** The first request, typed in that manner at a new run of the client. */
  private Optional<RecordedRequest> tried(Manner manner) throws IOException, InterruptedException {
    restart();
    return recorded(requests.get(0), manner, true);
  }

  private boolean isOver() {
    return relay.slow() || time.nanos() > budget.toNanos() || time.realNanos() > LONGEST.toNanos();
  }

  /** The other requests: on the same run of the client if it goes on, else on runs of their own. */
  private void addFurther(List<RecordedRequest> all) throws IOException, InterruptedException {
    // Where the whole request is sent as it was typed, its operator is, too.
    int count = all.get(0).isWhole() ? 2 : requests.size();
    for (TypedRequest request : requests.subList(1, Math.min(count, requests.size()))) {
      boolean goesOn = all.get(all.size() - 1).answered() && client.program().alive();
      if (!goesOn) {
        restart();
      }
      Optional<RecordedRequest> one = recorded(request, chosen, !goesOn);
      if (one.isEmpty() && goesOn) {
        restart();
        one = recorded(request, chosen, true);
      }
      one.ifPresent(all::add);
      if (one.isEmpty() || isOver()) {
        return;
      }
    }
  }

  private void restart() throws IOException, InterruptedException {
    relay.leave();
    if (started) {
      // In a room, whoever ends one program ends all.
      client.program().close();
      server.end();
    }
    started = true;
    if (server.ensureRunning()) {
      client.listen();
      client.start();
      shown = 0;
      relay.pass();
    }
  }

  /** One request; empty if the client did not send all of it. */
  private Optional<RecordedRequest> recorded(TypedRequest request, Manner manner, boolean restarted)
      throws IOException, InterruptedException {
    RequestTyping typing = new RequestTyping(request, NAME, manner.order(), manner.trusting());
    int before = restarted ? relay.connectedAt() : relay.messages().size();
    int connections = relay.connections();
    relay.newReplies();
    ByteArrayOutputStream replies = new ByteArrayOutputStream();
    boolean answered = false;
    for (int lines = 0; lines < MOST_LINES && !answered && !isOver(); lines++) {
      String asked = client.screen().since(shown);
      Optional<String> line = typing.next(asked, client.screen().text());
      boolean done = complete(request, before) && !typing.wantsOperator(asked);
      if (line.isEmpty() || done || !client.program().alive()) {
        break;
      }
      shown = client.screen().length();
      client.type(line.get());
      relay.pass();
      byte[] reply = relay.newReplies();
      replies.writeBytes(reply);
      answered =
          request.answeredBy().test(replies.toString(StandardCharsets.UTF_8))
              || PackedReply.readings(reply).stream().anyMatch(request.answeredBy());
    }
    guessed = typing.guessed();
    boolean first = restarted || relay.connections() > connections;
    int from = relay.connections() > connections ? relay.connectedAt() : before;
    RecordedRequest recorded = new RecordedRequest(request, sent(from), first, answered);
    return recorded.complete() ? Optional.of(recorded) : Optional.empty();
  }

  private boolean complete(TypedRequest request, int from) {
    return new RecordedRequest(request, sent(from), false, false).complete();
  }

  private List<byte[]> sent(int from) {
    return relay.messages().subList(from, relay.messages().size());
  }
}
