package dev.socketlab.grading.assignment;

import dev.socketlab.grading.protocol.Formula;
import dev.socketlab.grading.protocol.ReplyRule;
import dev.socketlab.grading.protocol.SaidMessage;
import dev.socketlab.grading.protocol.Template;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The names that have a value at one place of a conversation; more of them further on. */
final class KnownNames {

  private final Set<String> names;

  KnownNames(Collection<String> names) {
    this.names = new HashSet<>(names);
  }

  void add(Collection<String> more) {
    names.addAll(more);
  }

  /**
   * The message.
   *
   * @throws IllegalArgumentException if it needs a value that there is not
   */
  SaidMessage checked(YamlNode node, SaidMessage message) {
    require(node, message.names());
    return message;
  }

  /** The same for a rule. */
  ReplyRule checked(YamlNode node, ReplyRule rule) {
    require(node, rule.names());
    return rule;
  }

  /** The same for a text, which stands there; it may have to be a regular expression. */
  Template template(YamlNode node, boolean pattern) {
    Template template =
        node.read(
            () -> pattern ? Template.of(node.text()).checkPattern() : Template.of(node.text()));
    require(node, template.names());
    return template;
  }

  /** The same for a formula, which stands there. */
  Formula formula(YamlNode node) {
    Formula formula = node.read(() -> Formula.of(node.text()));
    require(node, formula.names());
    return formula;
  }

  private void require(YamlNode node, Set<String> needed) {
    for (String name : new TreeSet<>(needed)) {
      if (!names.contains(name)) {
        throw node.wrong(
            "\"%s\" has no value here; there is: %s"
                .formatted(
                    name, names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names))));
      }
    }
  }
}
