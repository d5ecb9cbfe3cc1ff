package dev.socketlab.grading.question;

import dev.socketlab.grading.dialect.Topic;
import dev.socketlab.grading.protocol.Exchange;
import dev.socketlab.grading.protocol.Protocol;
import dev.socketlab.grading.protocol.Reply;
import dev.socketlab.grading.protocol.ReplyRule;
import java.util.List;
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
  public boolean greets() {
    return protocol.greeting().isPresent();
  }

  @Override
  public boolean closesAfterReply() {
    return protocol.oneReply();
  }

  /** Its answer is one line, wherever in what was heard that line stands. */
  @Override
  public Question question(int digits, Random random) {
    Exchange exchange = protocol.plain();
    Map<String, Object> values = exchange.values(random);
    ReplyRule rule = exchange.hear();
    return new Question(
        exchange.say().filled(values),
        rule.words(values),
        heard ->
            Reply.of(heard.raw(), heard.ended()).lines().stream()
                .anyMatch(line -> rule.fits(List.of(line), values)));
  }

  @Override
  public String word() {
    return "";
  }
}
