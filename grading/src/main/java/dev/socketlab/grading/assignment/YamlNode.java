package dev.socketlab.grading.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of an assignment file.
 *
 * @param path where it stands: the names above it and its own; elements of lists have numbers
 */
record YamlNode(List<String> path, String name, JsonNode value) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  YamlNode(String name, JsonNode value) {
    this(List.of(name), name, value);
  }

  private YamlNode below(String child, JsonNode below) {
    List<String> place = new ArrayList<>(path);
    place.add(child);
    return new YamlNode(List.copyOf(place), child, below);
  }

  boolean isText() {
    return value.isValueNode() && !value.isNull();
  }

  boolean isList() {
    return value.isArray();
  }

  IllegalArgumentException wrong(String what) {
    return new AssignmentProblem(path, what);
  }

  /** Adds its path to what reading it complains about. */
  <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (AssignmentProblem located) {
      throw located;
    } catch (IllegalArgumentException unreadable) {
      throw wrong(unreadable.getMessage());
    }
  }

  /** Requires it to have no other fields. */
  YamlNode withOnly(String... names) {
    List<String> allowed = List.of(names);
    for (YamlNode child : children()) {
      if (!allowed.contains(child.name())) {
        throw child.wrong(
            "there is no such field; there is: "
                + String.join(", ", allowed)
                + NearestWord.hint(child.name(), allowed));
      }
    }
    return this;
  }

  List<YamlNode> children() {
    if (!value.isObject()) {
      throw wrong("must have fields");
    }
    List<YamlNode> children = new ArrayList<>();
    value.properties().forEach(field -> children.add(below(field.getKey(), field.getValue())));
    return children;
  }

  /** The fields of that child; none if it is not there. */
  List<YamlNode> fieldsOf(String name) {
    return child(name).map(YamlNode::children).orElse(List.of());
  }

  List<YamlNode> elements() {
    if (!value.isArray()) {
      throw wrong("must be a list");
    }
    List<YamlNode> elements = new ArrayList<>();
    for (JsonNode element : value) {
      elements.add(below("" + (elements.size() + 1), element));
    }
    return elements;
  }

  Optional<YamlNode> child(String name) {
    return Optional.ofNullable(value.get(name)).map(child -> below(name, child));
  }

  YamlNode needed(String name) {
    return child(name).orElseThrow(() -> wrong("needs \"" + name + "\""));
  }

  String text() {
    if (!isText()) {
      throw wrong("must be text");
    }
    return value.asText();
  }

  boolean flag() {
    if (!value.isBoolean()) {
      throw wrong("must be true or false");
    }
    return value.booleanValue();
  }

  /** The one of these fields that it has; there must be exactly one. */
  YamlNode oneField(String... names) {
    List<YamlNode> there = Stream.of(names).flatMap(name -> child(name).stream()).toList();
    if (there.size() != 1) {
      String last = names[names.length - 1];
      String others = Stream.of(names).limit(names.length - 1L).collect(Collectors.joining(", "));
      throw wrong("must have one of " + others + " and " + last);
    }
    return there.get(0);
  }

  int count() {
    if (!value.canConvertToInt() || value.intValue() < 1) {
      throw wrong("must be a whole number from 1 on");
    }
    return value.intValue();
  }

  List<Object> values() {
    return elements().stream().map(one -> MAPPER.convertValue(one.value, Object.class)).toList();
  }

  Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    children().forEach(one -> map.put(one.name, MAPPER.convertValue(one.value, Object.class)));
    return map;
  }

  /** The constant whose name it is, written with blanks and in lower case. */
  <T extends Enum<T>> T oneOf(T[] all) {
    return Stream.of(all)
        .filter(one -> words(one).equals(text()))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "cannot be \"%s\"; there is: %s"
                        .formatted(
                            text(),
                            Stream.of(all)
                                .map(YamlNode::words)
                                .collect(Collectors.joining(", ")))));
  }

  private static String words(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
