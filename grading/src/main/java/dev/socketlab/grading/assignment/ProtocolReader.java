package dev.socketlab.grading.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socketlab.grading.protocol.Delimiter;
import dev.socketlab.grading.protocol.Draw;
import dev.socketlab.grading.protocol.Exchange;
import dev.socketlab.grading.protocol.Formula;
import dev.socketlab.grading.protocol.HttpFraming;
import dev.socketlab.grading.protocol.MessageFraming;
import dev.socketlab.grading.protocol.Protocol;
import dev.socketlab.grading.protocol.Protocol.Closes;
import dev.socketlab.grading.protocol.ReplyRule;
import dev.socketlab.grading.protocol.SaidMessage;
import dev.socketlab.grading.protocol.Scenario;
import dev.socketlab.grading.protocol.WholeStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the protocol and the conversations that an assignment describes. Whatever is wrong with one
 * is found here, names without a value included, and told with the place where it stands.
 */
final class ProtocolReader {

  private final YamlNode node;
  private final Optional<MessageFraming> requests;
  private final Optional<MessageFraming> replies;
  private final MessageReader messages;
  private final RuleReader rules;

  /**
   * @param files those that lie in the program's folder, by name
   * @throws IllegalArgumentException if it does not say how messages end, or wrongly
   */
  ProtocolReader(JsonNode protocol, Map<String, byte[]> files) {
    node =
        new YamlNode("protocol", protocol)
            .withOnly(
                "messages",
                "requests",
                "replies",
                "greeting",
                "opening",
                "draw",
                "say",
                "hear",
                "farewell",
                "closes");
    Optional<MessageFraming> both = node.child("messages").map(FramingReader::framing);
    for (String one : new String[] {"requests", "replies"}) {
      if (both.isPresent() && node.child(one).isPresent()) {
        throw node.wrong("has messages and " + one + "; messages says both");
      }
    }
    requests = both.or(() -> node.child("requests").map(FramingReader::framing));
    replies = both.or(() -> node.child("replies").map(FramingReader::framing));
    messages = new MessageReader(requests);
    rules = new RuleReader(replies, files);
  }

  /**
   * @throws IllegalArgumentException if it contradicts itself
   */
  Protocol protocol() {
    KnownNames none = new KnownNames(Set.of());
    Optional<ReplyRule> greeting =
        node.child("greeting").map(one -> none.checked(one, rules.reply(one)));
    Map<String, Draw> draws = draws(node);
    Optional<Exchange> plain = exchange(node, draws);
    plain
        .filter(one -> one.hear().parts().isEmpty())
        .ifPresent(
            one -> {
              throw node.needed("hear")
                  .wrong("must be a reply: every check asks this, and counts the replies");
            });
    return new Protocol(
        greeting,
        node.child("opening").flatMap(this::opening),
        plain,
        node.child("farewell").map(one -> none.checked(one, messages.message(one))),
        closes(),
        requests.orElse(Delimiter.LINE).equals(Delimiter.LINE));
  }

  private Optional<Exchange> opening(YamlNode opening) {
    opening.withOnly("draw", "say", "hear");
    opening.needed("say");
    return exchange(opening, draws(opening));
  }

  /** What is said and heard; empty if the node has neither. */
  private Optional<Exchange> exchange(YamlNode of, Map<String, Draw> draws) {
    KnownNames known = new KnownNames(draws.keySet());
    Optional<SaidMessage> say =
        of.child("say").map(one -> known.checked(one, messages.message(one)));
    if (say.isEmpty() && of.child("hear").isEmpty()) {
      return Optional.empty();
    }
    YamlNode hear = of.needed("hear");
    return Optional.of(new Exchange(draws, say, known.checked(hear, rules.reply(hear))));
  }

  private Closes closes() {
    Closes usual =
        requests.filter(WholeStream.class::isInstance).isPresent()
                || replies.filter(WholeStream.class::isInstance).isPresent()
            ? Closes.AFTER_REPLY
            : replies.filter(HttpFraming.class::isInstance).isPresent()
                ? Closes.MAYBE
                : Closes.NEVER;
    return node.child("closes")
        .map(
            one ->
                Stream.of(Closes.values())
                    .filter(word -> word.word().equals(one.text()))
                    .findFirst()
                    .orElseThrow(() -> one.wrong("can only be after-reply, maybe or no")))
        .orElse(usual);
  }

  /**
   * @throws IllegalArgumentException if one of them is not a scenario
   */
  Map<String, Scenario> scenarios(JsonNode all) {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    for (YamlNode one : new YamlNode("scenarios", all).children()) {
      scenarios.put(one.name(), new ScenarioReader(messages, rules).scenario(one));
    }
    return scenarios;
  }

  static Map<String, Draw> draws(YamlNode node) {
    Map<String, Draw> draws = new LinkedHashMap<>();
    for (YamlNode one : node.fieldsOf("draw")) {
      draws.put(
          one.read(() -> Formula.requireName(one.name())),
          one.read(() -> one.isList() ? Draw.oneOf(one.values()) : Draw.of(one.text())));
    }
    return draws;
  }
}
