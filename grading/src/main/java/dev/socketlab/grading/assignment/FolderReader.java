package dev.socketlab.grading.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socketlab.grading.protocol.FieldType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the files that lie in a program's folder when it starts. */
final class FolderReader {

  private FolderReader() {}

  /**
   * By name, which may lead into folders below.
   *
   * @param node null if the program needs none
   * @throws IllegalArgumentException if it is no folder, or a name leads out of it
   */
  static Map<String, byte[]> files(JsonNode node) {
    return node == null ? Map.of() : files("folder", node);
  }

  private static Map<String, byte[]> files(String what, JsonNode node) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (YamlNode file : new YamlNode(what, node).children()) {
      Path path = Path.of(file.name());
      if (path.isAbsolute() || !path.normalize().equals(path) || path.startsWith("..")) {
        throw file.wrong("must be the name of a file in the folder or below it");
      }
      files.put(file.name(), content(file));
    }
    return files;
  }

  /**
   * The teacher's own solution: a path, or files that stand here.
   *
   * @param node null if there is none
   * @throws IllegalArgumentException if it is neither
   */
  static Optional<ReferenceProgram> reference(JsonNode node) {
    if (node == null) {
      return Optional.empty();
    }
    return Optional.of(
        node.isTextual()
            ? new ReferenceProgram(node.asText(), Map.of())
            : new ReferenceProgram("", files("reference", node)));
  }

  private static byte[] content(YamlNode file) {
    if (file.isText()) {
      return file.text().getBytes(StandardCharsets.UTF_8);
    }
    file.withOnly("hex", "repeat", "times");
    YamlNode kind = file.oneField("hex", "repeat");
    return kind.name().equals("hex")
        ? kind.read(() -> FieldType.fromHex(kind.text()))
        : kind.text().repeat(file.needed("times").count()).getBytes(StandardCharsets.UTF_8);
  }
}
