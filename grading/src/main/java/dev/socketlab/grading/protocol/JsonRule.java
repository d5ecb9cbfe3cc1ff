package dev.socketlab.grading.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A JSON object that has certain fields, among others, in any order. The same goes for objects in
 * it; a list must have the same elements in the same order.
 */
public final class JsonRule implements MessageRule {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What each field must be; texts are templates. */
  private final Object fields;

  /**
   * @throws IllegalArgumentException if a formula in it cannot be read
   */
  public JsonRule(Map<String, Object> fields) {
    this.fields = parsed(fields);
  }

  private static Object parsed(Object value) {
    if (value instanceof Map<?, ?> object) {
      Map<Object, Object> all = new LinkedHashMap<>();
      object.forEach((name, one) -> all.put(name, parsed(one)));
      return all;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonRule::parsed).toList();
    }
    return value instanceof String text ? Template.of(text) : value;
  }

  private static Object filled(Object value, Map<String, Object> values) {
    if (value instanceof Map<?, ?> object) {
      Map<Object, Object> all = new LinkedHashMap<>();
      object.forEach((name, one) -> all.put(name, filled(one, values)));
      return all;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(one -> filled(one, values)).toList();
    }
    return value instanceof Template template ? template.value(values) : value;
  }

  private JsonNode wanted(Map<String, Object> values) {
    return MAPPER.valueToTree(filled(fields, values));
  }

  @Override
  public boolean fits(MessageFraming.Frame message, Map<String, Object> values) {
    JsonNode heard = heard(message);
    return heard != null && heard.isObject() && fits(heard, wanted(values));
  }

  private static JsonNode heard(MessageFraming.Frame message) {
    try {
      return MAPPER.readTree(HeardReply.text(message));
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }

  private static boolean fits(JsonNode heard, JsonNode wanted) {
    if (heard == null) {
      return false;
    }
    if (heard.isNumber() && wanted.isNumber()) {
      return heard.decimalValue().compareTo(wanted.decimalValue()) == 0;
    }
    if (wanted.isObject()) {
      return heard.isObject()
          && wanted.properties().stream()
              .allMatch(field -> fits(heard.get(field.getKey()), field.getValue()));
    }
    if (wanted.isArray()) {
      return heard.isArray()
          && heard.size() == wanted.size()
          && IntStream.range(0, wanted.size()).allMatch(i -> fits(heard.get(i), wanted.get(i)));
    }
    return wanted.equals(heard);
  }

  @Override
  public String words(Map<String, Object> values) {
    return "a JSON object with " + wanted(values);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    addNames(fields, names);
    return names;
  }

  private static void addNames(Object value, Set<String> names) {
    if (value instanceof Map<?, ?> object) {
      object.values().forEach(one -> addNames(one, names));
    } else if (value instanceof List<?> list) {
      list.forEach(one -> addNames(one, names));
    } else if (value instanceof Template template) {
      names.addAll(template.names());
    }
  }

  @Override
  public Set<String> finds() {
    return Set.of("json");
  }

  @Override
  public Map<String, Object> found(MessageFraming.Frame message, Map<String, Object> values) {
    JsonNode heard = heard(message);
    return heard == null ? Map.of() : Map.of("json", MAPPER.convertValue(heard, Object.class));
  }
}
