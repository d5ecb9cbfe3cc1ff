package dev.socketlab.grading.assignment;

import dev.socketlab.grading.protocol.BytesRule;
import dev.socketlab.grading.protocol.Delimiter;
import dev.socketlab.grading.protocol.Formula;
import dev.socketlab.grading.protocol.HttpFraming;
import dev.socketlab.grading.protocol.HttpRule;
import dev.socketlab.grading.protocol.JsonRule;
import dev.socketlab.grading.protocol.LinesUntil;
import dev.socketlab.grading.protocol.MessageFraming;
import dev.socketlab.grading.protocol.MessageRule;
import dev.socketlab.grading.protocol.ReplyRule;
import dev.socketlab.grading.protocol.ReplyRule.Ending;
import dev.socketlab.grading.protocol.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is right as a reply.
 *
 * @param framing of replies; empty if the file does not say: lines of text, or what fields show
 * @param files those that lie in the program's folder, by name
 */
record RuleReader(Optional<MessageFraming> framing, Map<String, byte[]> files) {

  private static final Pattern STATUS = Pattern.compile("(\\d{3})(?:\\.\\.(\\d{3}))?");

  private static final String[] OF_TEXT = {"line", "pattern", "json", "pack", "file"};

  /**
   * @throws IllegalArgumentException if it is no rule
   */
  ReplyRule reply(YamlNode node) {
    if (isWord(node, "nothing")) {
      return ReplyRule.NOTHING;
    }
    if (isWord(node, "end")) {
      return ReplyRule.END;
    }
    if (!node.isText() && !node.isList() && node.child("either").isPresent()) {
      return either(node.withOnly("either").needed("either"));
    }
    if (!node.isList()) {
      return new ReplyRule(List.of(part(node)), Ending.EITHER);
    }
    List<YamlNode> all = node.elements();
    if (all.isEmpty()) {
      throw node.wrong("is empty");
    }
    boolean ends = isWord(all.get(all.size() - 1), "end");
    List<YamlNode> messages = ends ? all.subList(0, all.size() - 1) : all;
    return new ReplyRule(
        messages.stream().map(this::part).toList(), ends ? Ending.ENDS : Ending.EITHER);
  }

  private ReplyRule either(YamlNode node) {
    List<ReplyRule> all = node.elements().stream().map(this::reply).toList();
    if (all.size() < 2) {
      throw node.wrong("must be a list of several replies");
    }
    return new ReplyRule(all.get(0).parts(), all.get(0).ending(), all.subList(1, all.size()));
  }

  private static boolean isWord(YamlNode node, String word) {
    return node.isText() && node.text().equals(word);
  }

  private boolean isHttp() {
    return framing.filter(HttpFraming.class::isInstance).isPresent();
  }

  private ReplyRule.Part part(YamlNode node) {
    if (isHttp()) {
      HttpRule rule = http(node);
      return new ReplyRule.Part(new HttpFraming(rule.bodiless()), withFormula(node, rule));
    }
    MessageRule rule = text(node);
    MessageFraming own =
        rule instanceof MessageRule.Packed packed ? packed.layout() : Delimiter.LINE;
    MessageFraming framed = framing.orElse(own);
    Optional<String> until =
        node.isText() ? Optional.empty() : node.child("until").map(YamlNode::text);
    return new ReplyRule.Part(
        until.<MessageFraming>map(last -> new LinesUntil(framed, last)).orElse(framed),
        withFormula(node, rule));
  }

  private MessageRule withFormula(YamlNode node, MessageRule rule) {
    if (node.isText() || node.child("rule").isEmpty()) {
      return rule;
    }
    YamlNode formula = node.needed("rule");
    return new MessageRule.Holds(formula.read(() -> Formula.of(formula.text())), rule);
  }

  /** A message that is no HTTP response, or the body of one, without its formula. */
  private MessageRule text(YamlNode node) {
    if (node.isText()) {
      return isWord(node, "anything") ? MessageRule.ANYTHING : new MessageRule.Text(template(node));
    }
    node.withOnly("line", "pattern", "json", "pack", "file", "rule", "until");
    boolean alone = node.child("rule").isPresent() || node.child("until").isPresent();
    if (alone && node.children().stream().noneMatch(one -> List.of(OF_TEXT).contains(one.name()))) {
      return MessageRule.ANYTHING;
    }
    YamlNode kind = node.oneField(OF_TEXT);
    return switch (kind.name()) {
      case "line" -> new MessageRule.Text(template(kind));
      case "pattern" -> new MessageRule.Matches(pattern(kind));
      case "json" -> kind.read(() -> new JsonRule(kind.map()));
      case "pack" -> new MessageRule.Packed(LayoutReader.layout(kind, true, framing.isPresent()));
      default -> file(kind);
    };
  }

  private MessageRule file(YamlNode node) {
    byte[] bytes = files.get(node.text());
    if (bytes == null) {
      throw node.wrong(
          "there is no file \"%s\" in folder; there is: %s"
              .formatted(node.text(), String.join(", ", files.keySet())));
    }
    return new BytesRule(node.text(), bytes);
  }

  private HttpRule http(YamlNode node) {
    if (isWord(node, "anything")) {
      return new HttpRule(100, 599, Map.of(), MessageRule.ANYTHING, false);
    }
    if (node.isText()) {
      Matcher status = status(node);
      return http(status, Map.of(), MessageRule.ANYTHING, false);
    }
    node.withOnly("status", "headers", "body", "rule");
    Map<String, MessageRule> headers = new LinkedHashMap<>();
    RuleReader ofText = new RuleReader(Optional.empty(), files);
    node.fieldsOf("headers")
        .forEach(one -> headers.put(one.name(), ofText.withFormula(one, ofText.text(one))));
    Optional<YamlNode> body = node.child("body");
    boolean none = body.filter(one -> isWord(one, "none")).isPresent();
    MessageRule content =
        body.filter(one -> !none)
            .map(one -> ofText.withFormula(one, ofText.text(one)))
            .orElse(MessageRule.ANYTHING);
    return node.child("status")
        .map(one -> http(status(one), headers, content, none))
        .orElse(new HttpRule(100, 599, headers, content, none));
  }

  private static HttpRule http(
      Matcher status, Map<String, MessageRule> headers, MessageRule body, boolean none) {
    int least = Integer.parseInt(status.group(1));
    int most = status.group(2) == null ? least : Integer.parseInt(status.group(2));
    return new HttpRule(least, most, headers, body, none);
  }

  private static Matcher status(YamlNode node) {
    Matcher status = STATUS.matcher(node.text());
    if (!status.matches()) {
      throw node.wrong("must be a status such as 200, or a range such as 400..599");
    }
    return status;
  }

  private static Template template(YamlNode node) {
    return node.read(() -> Template.of(node.text()));
  }

  private static Template pattern(YamlNode node) {
    Template template = template(node);
    node.read(() -> template.checkPattern());
    return template;
  }
}
