package dev.socketlab.grading.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socketlab.grading.protocol.Draw;
import dev.socketlab.grading.protocol.Exchange;
import dev.socketlab.grading.protocol.Formula;
import dev.socketlab.grading.protocol.Protocol;
import dev.socketlab.grading.protocol.Reply;
import dev.socketlab.grading.protocol.ReplyRule;
import dev.socketlab.grading.protocol.Scenario;
import dev.socketlab.grading.protocol.Step;
import dev.socketlab.grading.protocol.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the conversations that an assignment describes. Whatever is wrong with one is found here,
 * names without a value included, and told with the place where it stands.
 */
final class ProtocolReader {

  private ProtocolReader() {}

  /**
   * @throws IllegalArgumentException if it is not a protocol
   */
  static Protocol protocol(JsonNode node) {
    YamlNode protocol =
        new YamlNode("protocol", node).withOnly("greeting", "draw", "say", "hear", "closes");
    Optional<ReplyRule> greeting = protocol.child("greeting").map(one -> rule(one, Set.of()));
    Map<String, Draw> draws = draws(protocol);
    Template say = template(protocol.needed("say"), draws.keySet());
    YamlNode hear = protocol.needed("hear");
    ReplyRule rule = rule(hear, draws.keySet());
    if (rule.lines() != 1) {
      throw hear.wrong("must be one line: every check asks this, and counts the replies");
    }
    Optional<String> closes = protocol.child("closes").map(YamlNode::text);
    if (closes.isPresent() && !closes.get().equals("after-reply")) {
      throw protocol.needed("closes").wrong("can only be after-reply");
    }
    return new Protocol(greeting, new Exchange(draws, say, rule), closes.isPresent());
  }

  /**
   * @throws IllegalArgumentException if one of them is not a scenario
   */
  static Map<String, Scenario> scenarios(JsonNode node) {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    for (YamlNode one : new YamlNode("scenarios", node).children()) {
      scenarios.put(one.name(), scenario(one));
    }
    return scenarios;
  }

  private static Scenario scenario(YamlNode node) {
    node.withOnly("demands", "why", "hint", "draw", "steps");
    Map<String, Draw> draws = draws(node);
    Set<String> known = new HashSet<>(draws.keySet());
    return new Scenario(
        node.name(),
        node.needed("demands").text(),
        node.child("why").map(YamlNode::text).orElse(""),
        node.child("hint").map(YamlNode::text).orElse(""),
        draws,
        steps(node.needed("steps"), known));
  }

  /**
   * @param known the names that have a value so far; steps add to it
   */
  private static List<Step> steps(YamlNode node, Set<String> known) {
    List<Step> steps = new ArrayList<>();
    for (YamlNode entry : node.elements()) {
      List<YamlNode> fields = entry.children();
      if (fields.size() != 1) {
        throw entry.wrong("must name one client, or repeat");
      }
      YamlNode field = fields.get(0);
      steps.add(field.name().equals("repeat") ? repeat(field, known) : step(field, known));
    }
    if (steps.isEmpty()) {
      throw node.wrong("has no step");
    }
    return steps;
  }

  private static Step repeat(YamlNode node, Set<String> known) {
    node.withOnly("until", "most", "steps");
    List<Step> steps = steps(node.needed("steps"), known);
    return new Step.Repeat(
        formula(node.needed("until"), known), node.needed("most").count(), steps);
  }

  private static Step step(YamlNode node, Set<String> known) {
    if (node.isText()) {
      return new Step.Leave(node.name(), node.oneOf(Step.Leaving.values()));
    }
    node.withOnly("say", "hear", "remember");
    Optional<Template> say = node.child("say").map(one -> template(one, known));
    Optional<ReplyRule> hear = node.child("hear").map(one -> rule(one, known));
    if (hear.isPresent()) {
      known.addAll(Reply.NAMES);
    }
    Map<String, Formula> remember = new LinkedHashMap<>();
    for (YamlNode one : node.child("remember").map(YamlNode::children).orElse(List.of())) {
      remember.put(one.name(), formula(one, known));
    }
    known.addAll(remember.keySet());
    return new Step.Turn(node.name(), say, hear, remember);
  }

  private static Map<String, Draw> draws(YamlNode node) {
    Map<String, Draw> draws = new LinkedHashMap<>();
    for (YamlNode one : node.child("draw").map(YamlNode::children).orElse(List.of())) {
      draws.put(
          one.name(),
          one.read(() -> one.isList() ? Draw.oneOf(one.values()) : Draw.of(one.text())));
    }
    return draws;
  }

  private static ReplyRule rule(YamlNode node, Set<String> known) {
    ReplyRule rule = rule(node);
    requireKnown(node, rule.names(), known);
    return rule;
  }

  private static ReplyRule rule(YamlNode node) {
    if (node.isText()) {
      return switch (node.text()) {
        case "nothing" -> new ReplyRule.Nothing();
        case "end" -> new ReplyRule.End();
        case "anything" -> new ReplyRule.Anything();
        default -> new ReplyRule.Lines(List.of(template(node)));
      };
    }
    if (node.isList()) {
      return new ReplyRule.Lines(node.elements().stream().map(ProtocolReader::template).toList());
    }
    node.withOnly("line", "pattern", "rule", "json");
    List<YamlNode> fields = node.children();
    if (fields.size() != 1) {
      throw node.wrong("must be one of line, pattern, rule and json");
    }
    YamlNode field = fields.get(0);
    return switch (field.name()) {
      case "line" -> new ReplyRule.Lines(List.of(template(field)));
      case "pattern" -> new ReplyRule.Matches(template(field));
      case "rule" -> new ReplyRule.Holds(field.read(() -> Formula.of(field.text())));
      default -> field.read(() -> new ReplyRule.Json(field.map()));
    };
  }

  private static Template template(YamlNode node) {
    return node.read(() -> Template.of(node.text()));
  }

  private static Template template(YamlNode node, Set<String> known) {
    Template template = template(node);
    requireKnown(node, template.names(), known);
    return template;
  }

  private static Formula formula(YamlNode node, Set<String> known) {
    Formula formula = node.read(() -> Formula.of(node.text()));
    requireKnown(node, formula.names(), known);
    return formula;
  }

  private static void requireKnown(YamlNode node, Set<String> names, Set<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw node.wrong(
            "\"%s\" has no value here; there is: %s"
                .formatted(
                    name, known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))));
      }
    }
  }
}
