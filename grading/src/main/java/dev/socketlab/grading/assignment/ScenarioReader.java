package dev.socketlab.grading.assignment;

import dev.socketlab.grading.protocol.Draw;
import dev.socketlab.grading.protocol.Formula;
import dev.socketlab.grading.protocol.ReplyRule;
import dev.socketlab.grading.protocol.SaidMessage;
import dev.socketlab.grading.protocol.Scenario;
import dev.socketlab.grading.protocol.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a conversation that is a check of its own. */
record ScenarioReader(MessageReader messages, RuleReader rules) {

  /**
   * @throws IllegalArgumentException if it is not a scenario
   */
  Scenario scenario(YamlNode node) {
    node.withOnly("demands", "why", "hint", "draw", "steps");
    Map<String, Draw> draws = ProtocolReader.draws(node);
    return new Scenario(
        node.name(),
        node.needed("demands").text(),
        node.child("why").map(YamlNode::text).orElse(""),
        node.child("hint").map(YamlNode::text).orElse(""),
        draws,
        steps(node.needed("steps"), new KnownNames(draws.keySet())));
  }

  /**
   * @param known the names that have a value so far; steps add to it
   */
  private List<Step> steps(YamlNode node, KnownNames known) {
    List<Step> steps = new ArrayList<>();
    for (YamlNode entry : node.elements()) {
      List<YamlNode> fields = entry.children();
      if (fields.size() != 1) {
        throw entry.wrong("must name one client, prints or repeat");
      }
      YamlNode field = fields.get(0);
      steps.add(
          switch (field.name()) {
            case "repeat" -> repeat(field, known);
            case "prints" -> prints(field, known);
            default -> step(field, known);
          });
    }
    if (steps.isEmpty()) {
      throw node.wrong("has no step");
    }
    return steps;
  }

  private Step repeat(YamlNode node, KnownNames known) {
    node.withOnly("until", "most", "steps");
    List<Step> steps = steps(node.needed("steps"), known);
    return new Step.Repeat(known.formula(node.needed("until")), node.needed("most").count(), steps);
  }

  private static Step prints(YamlNode node, KnownNames known) {
    boolean pattern = !node.isText();
    YamlNode text = pattern ? node.withOnly("pattern").needed("pattern") : node;
    return new Step.Prints(known.template(text, pattern), pattern);
  }

  private Step step(YamlNode node, KnownNames known) {
    if (node.isText()) {
      return new Step.Deed(node.name(), node.oneOf(Step.Act.values()));
    }
    node.withOnly("say", "hear", "remember");
    Optional<SaidMessage> say =
        node.child("say").map(one -> known.checked(one, messages.message(one)));
    Optional<ReplyRule> hear = node.child("hear").map(one -> known.checked(one, rules.reply(one)));
    if (say.isEmpty() && hear.isEmpty()) {
      throw node.wrong("needs \"say\" or \"hear\"");
    }
    hear.map(ReplyRule::finds).ifPresent(known::add);
    Map<String, Formula> remember = new LinkedHashMap<>();
    for (YamlNode one : node.fieldsOf("remember")) {
      remember.put(one.read(() -> Formula.requireName(one.name())), known.formula(one));
      known.add(Set.of(one.name()));
    }
    return new Step.Turn(node.name(), say, hear, remember);
  }
}
