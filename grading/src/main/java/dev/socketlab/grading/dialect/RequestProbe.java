package dev.socketlab.grading.dialect;

import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Asks a program for known answers, and remembers the last exchange. For one thread. */
final class RequestProbe {

  private final LearningClient client;
  private final Topic topic;
  private final Random random = new Random(1);
  private Predicate<String> whole = raw -> false;
  private ReadResult lastHeard;
  private SampleRequest lastSample;

  RequestProbe(LearningClient client, Topic topic) {
    this.client = client;
    this.topic = topic;
  }

  LearningClient client() {
    return client;
  }

  Topic topic() {
    return topic;
  }

  ReadResult lastHeard() {
    return lastHeard;
  }

  SampleRequest lastSample() {
    return lastSample;
  }

  /** From now on a reply that ends like this is complete. */
  void completeAs(ReplyWording wording) {
    whole = wording::isWhole;
  }

  /** Asks on the open connection; empty if the answer is not in the reply. */
  Optional<AnsweredSample> ask(RequestForm request, int digits)
      throws IOException, InterruptedException {
    return ask(request, newSample(digits));
  }

  SampleRequest newSample(int digits) {
    return topic.sample(digits, random);
  }

  List<SampleRequest> further(int digits) {
    return topic.further(digits, random);
  }

  Optional<AnsweredSample> ask(RequestForm request, SampleRequest sample)
      throws IOException, InterruptedException {
    return send(request.messages(sample.line()), sample);
  }

  Optional<AnsweredSample> send(List<byte[]> messages, SampleRequest sample)
      throws IOException, InterruptedException {
    lastSample = sample;
    lastHeard = client.say(messages, heard -> isAnswer(heard, sample));
    return AnsweredSample.in(lastHeard.bytes(), sample);
  }

  /** Sends what has no known answer. */
  void say(List<byte[]> messages) throws IOException, InterruptedException {
    lastHeard = client.say(messages, all -> false);
  }

  /** A program that stays silent may wait for this end of the message. */
  Optional<AnsweredSample> end(LineEnd end) throws IOException, InterruptedException {
    lastHeard = client.say(List.of(end.around("")), heard -> isAnswer(heard, lastSample));
    return AnsweredSample.in(lastHeard.bytes(), lastSample);
  }

  /** Whether the last request left the program waiting for more. */
  boolean waits() {
    return lastHeard.nothing() && lastHeard.decision().proved() && client.connected();
  }

  /** What the last request led to. */
  String consequence() throws IOException, InterruptedException {
    if (!client.programLives()) {
      return "the program ends";
    }
    if (lastHeard.ended()) {
      return "it closes the connection";
    }
    return lastHeard.nothing() ? "it sends nothing" : "it answers " + quoted(lastHeard.raw());
  }

  /** Whether it is the complete reply, so nothing more is to be awaited. */
  private boolean isAnswer(ReadResult heard, SampleRequest sample) {
    boolean complete = whole.test(heard.raw()) || (client.unproved() > 0 && heard.endsLine());
    return complete && AnsweredSample.in(heard.bytes(), sample).isPresent();
  }

  static String quoted(String raw) {
    return "\"" + Excerpt.bytes(raw.getBytes(StandardCharsets.UTF_8)) + "\"";
  }
}
