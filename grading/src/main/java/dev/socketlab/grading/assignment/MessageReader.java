package dev.socketlab.grading.assignment;

import dev.socketlab.grading.protocol.Delimiter;
import dev.socketlab.grading.protocol.HttpFraming;
import dev.socketlab.grading.protocol.HttpRequest;
import dev.socketlab.grading.protocol.MessageFraming;
import dev.socketlab.grading.protocol.PackedLayout;
import dev.socketlab.grading.protocol.SaidMessage;
import dev.socketlab.grading.protocol.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what clients say.
 *
 * @param framing of requests; empty if the file does not say: lines of text, or what fields show
 */
record MessageReader(Optional<MessageFraming> framing) {

  /**
   * @throws IllegalArgumentException if it is no message
   */
  SaidMessage message(YamlNode node) {
    if (node.isList()) {
      if (node.elements().isEmpty()) {
        throw node.wrong("is empty");
      }
      return new SaidMessage.Several(node.elements().stream().map(this::message).toList());
    }
    if (node.isText()) {
      return text(node);
    }
    List<String> fields =
        isHttp()
            ? List.of("request", "headers", "body", "raw", "hex")
            : List.of("pack", "raw", "hex");
    node.withOnly(fields.toArray(String[]::new));
    YamlNode kind = node.oneField(isHttp() ? "request" : "pack", "raw", "hex");
    return switch (kind.name()) {
      case "request" ->
          new HttpRequest(template(kind), headers(node), node.child("body").map(this::template));
      case "pack" -> packed(LayoutReader.layout(kind, false, framing.isPresent()));
      default -> new SaidMessage.Raw(template(kind), kind.name().equals("hex"));
    };
  }

  private boolean isHttp() {
    return framing.filter(HttpFraming.class::isInstance).isPresent();
  }

  private SaidMessage text(YamlNode node) {
    return isHttp()
        ? new HttpRequest(template(node), Map.of(), Optional.empty())
        : new SaidMessage.Text(template(node), framing.orElse(Delimiter.LINE));
  }

  private SaidMessage packed(PackedLayout layout) {
    return new SaidMessage.Packed(layout, framing.orElse(layout));
  }

  private Map<String, Template> headers(YamlNode node) {
    Map<String, Template> headers = new LinkedHashMap<>();
    node.fieldsOf("headers").forEach(header -> headers.put(header.name(), template(header)));
    return headers;
  }

  private Template template(YamlNode node) {
    return node.read(() -> Template.of(node.text()));
  }
}
