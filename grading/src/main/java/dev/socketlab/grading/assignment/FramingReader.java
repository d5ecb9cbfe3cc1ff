package dev.socketlab.grading.assignment;

import dev.socketlab.grading.protocol.Delimiter;
import dev.socketlab.grading.protocol.DigitsPrefix;
import dev.socketlab.grading.protocol.FieldType;
import dev.socketlab.grading.protocol.FixedLength;
import dev.socketlab.grading.protocol.HttpFraming;
import dev.socketlab.grading.protocol.LengthPrefix;
import dev.socketlab.grading.protocol.MessageFraming;
import dev.socketlab.grading.protocol.WholeStream;
import java.util.Optional;

/** Reads where messages end. */
final class FramingReader {

  private FramingReader() {}

  /**
   * @throws IllegalArgumentException if there is no such framing
   */
  static MessageFraming framing(YamlNode node) {
    if (node.isText()) {
      return switch (node.text()) {
        case "lines" -> Delimiter.LINE;
        case "until-end" -> new WholeStream();
        case "http" -> new HttpFraming(false);
        default ->
            throw node.wrong(
                "cannot be \"%s\"; there is: lines, until-end, http, or a field delimiter, length,"
                        .formatted(node.text())
                    + " digits or bytes");
      };
    }
    node.withOnly("delimiter", "length", "counts-itself", "digits", "then", "bytes");
    YamlNode kind = node.oneField("delimiter", "length", "digits", "bytes");
    return switch (kind.name()) {
      case "delimiter" -> kind.read(() -> Delimiter.of(kind.text()));
      case "length" -> length(kind, node.child("counts-itself"));
      case "digits" -> digits(kind, node.child("then"));
      default -> new FixedLength(kind.count());
    };
  }

  private static MessageFraming length(YamlNode node, Optional<YamlNode> countsItself) {
    Optional<FieldType> type = FieldType.of(node.text());
    if (type.isEmpty() || type.get().kind() != FieldType.Kind.UNSIGNED) {
      throw node.wrong("must be uint8, uint16 or uint32, perhaps with -little");
    }
    return new LengthPrefix(type.get(), countsItself.map(YamlNode::flag).orElse(false));
  }

  private static MessageFraming digits(YamlNode node, Optional<YamlNode> then) {
    int width = node.isText() && node.text().equals("any") ? 0 : node.count();
    return node.read(() -> new DigitsPrefix(width, then.map(YamlNode::text).orElse("")));
  }
}
