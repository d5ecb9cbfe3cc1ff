package dev.socketlab.grading.assignment;

import dev.socketlab.grading.protocol.FieldType;
import dev.socketlab.grading.protocol.Formula;
import dev.socketlab.grading.protocol.PackedLayout;
import dev.socketlab.grading.protocol.PackedValue;
import dev.socketlab.grading.protocol.Template;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a packed message. */
final class LayoutReader {

  private LayoutReader() {}

  /**
   * @param heard whether it is received: then any value may do, and lengths must be known
   * @param framed whether the protocol says where messages end, so that the last text needs no
   *     length
   * @throws IllegalArgumentException if it is no layout
   */
  static PackedLayout layout(YamlNode node, boolean heard, boolean framed) {
    List<YamlNode> fields = node.elements();
    if (fields.isEmpty()) {
      throw node.wrong("has no field");
    }
    return new PackedLayout(
        fields.stream()
            .map(one -> field(one, heard, framed && one.equals(fields.get(fields.size() - 1))))
            .toList());
  }

  private static PackedValue field(YamlNode node, boolean heard, boolean takesRest) {
    YamlNode value =
        node.children().stream()
            .filter(child -> FieldType.of(child.name()).isPresent())
            .findFirst()
            .orElseThrow(() -> node.wrong("needs one of " + FieldType.NAMES));
    node.withOnly(value.name(), "width", "name");
    FieldType type = FieldType.of(value.name()).orElseThrow();
    Template template = value.read(() -> Template.of(value.text()));
    boolean any = heard && value.text().equals("anything");
    int width = node.child("width").map(YamlNode::count).orElse(0);
    boolean needsWidth = heard && width == 0 && !takesRest && type.kind() == FieldType.Kind.TEXT;
    if (needsWidth && (any || !template.names().isEmpty())) {
      throw node.wrong("needs \"width\": where its text ends is not known otherwise");
    }
    int known =
        heard && width == 0 && !takesRest && template.names().isEmpty() && !any
            ? length(type, value)
            : width;
    return new PackedValue(
        type,
        any ? Optional.empty() : Optional.of(template),
        known,
        node.child("name")
            .map(name -> name.read(() -> Formula.requireName(name.text())))
            .orElse(""));
  }

  private static int length(FieldType type, YamlNode value) {
    return switch (type.kind()) {
      case TEXT, HEX -> value.read(() -> type.packed(value.text(), 0)).length;
      case SIGNED, UNSIGNED, FLOATING, COUNTED -> 0;
    };
  }
}
