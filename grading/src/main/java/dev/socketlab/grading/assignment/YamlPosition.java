package dev.socketlab.grading.assignment;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds where a field stands in a YAML text. */
final class YamlPosition {

  private YamlPosition() {}

  /**
   * {@code line 3, column 7: } for the field that the path leads to, or for the last one on the way
   * that is there; empty if there is none.
   *
   * @param path names of fields and numbers of elements, beginning with 1
   */
  static String of(String yaml, List<String> path) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      Optional<Mark> found = Optional.empty();
      for (String name : path) {
        Optional<Entry> next = below(node, name);
        if (next.isEmpty()) {
          break;
        }
        found = Optional.of(next.get().mark);
        node = next.get().value;
      }
      return found
          .map(mark -> "line %d, column %d: ".formatted(mark.getLine() + 1, mark.getColumn() + 1))
          .orElse("");
    } catch (YAMLException unreadable) {
      return "";
    }
  }

  /** A part of the text, and where it begins. */
  private record Entry(Mark mark, Node value) {}

  private static Optional<Entry> below(Node node, String name) {
    if (node instanceof SequenceNode list && name.matches("\\d{1,6}")) {
      int index = Integer.parseInt(name) - 1;
      return index >= 0 && index < list.getValue().size()
          ? Optional.of(
              new Entry(list.getValue().get(index).getStartMark(), list.getValue().get(index)))
          : Optional.empty();
    }
    if (node instanceof MappingNode fields) {
      for (NodeTuple field : fields.getValue()) {
        if (field.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
          return Optional.of(new Entry(key.getStartMark(), field.getValueNode()));
        }
      }
    }
    return Optional.empty();
  }
}
