package dev.socketlab.grading.question;

import dev.socketlab.grading.dialect.Topic;
import dev.socketlab.grading.protocol.Exchange;
import dev.socketlab.grading.protocol.Protocol;
import dev.socketlab.grading.protocol.Protocol.Closes;
import dev.socketlab.grading.protocol.ReplyRule;
import dev.socketlab.grading.protocol.SaidMessage;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A protocol that the assignment describes: its plain exchange is the question. */
public record ProtocolService(Protocol protocol) implements ExpectedService {

  @Override
  public Optional<Topic> topic() {
    return Optional.empty();
  }

  @Override
  public boolean answersWholeLines() {
    return true;
  }

  @Override
  public Optional<ReplyRule> greeting() {
    return protocol.greeting();
  }

  @Override
  public Optional<Question> opening(Random random) {
    return protocol.opening().map(exchange -> question(exchange, random));
  }

  @Override
  public Closes closes() {
    return protocol.closes();
  }

  @Override
  public Optional<byte[]> farewell() {
    return protocol.farewell().map(message -> message.bytes(Map.of()));
  }

  @Override
  public boolean hasQuestions() {
    return protocol.plain().isPresent();
  }

  /** Its answer is the whole reply, wherever in what was heard that stands. */
  @Override
  public Question question(int digits, Random random) {
    return question(
        protocol.plain().orElseThrow(() -> new IllegalStateException("no plain exchange")), random);
  }

  private static Question question(Exchange exchange, Random random) {
    Map<String, Object> values = exchange.values(random);
    return Question.of(
        new DescribedQuestion(
            exchange.request(values),
            exchange.say().map(SaidMessage::count).orElse(0),
            exchange.say().map(SaidMessage::endsStream).orElse(false),
            exchange.hear(),
            values));
  }

  @Override
  public String word() {
    return "";
  }
}
