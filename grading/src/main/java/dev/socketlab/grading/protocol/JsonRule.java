package dev.socketlab.grading.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON object that has certain fields, among others, in any order; they may be objects, too. */
public final class JsonRule implements MessageRule {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What each field must be; texts are templates. */
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if a formula in it cannot be read
   */
  public JsonRule(Map<String, Object> fields) {
    fields.forEach(
        (name, value) ->
            this.fields.put(name, value instanceof String text ? Template.of(text) : value));
  }

  @Override
  public boolean fits(MessageFraming.Frame message, Map<String, Object> values) {
    JsonNode heard = parsed(message);
    return heard != null
        && heard.isObject()
        && filled(values).entrySet().stream()
            .allMatch(field -> isEqual(heard.get(field.getKey()), field.getValue()));
  }

  private static JsonNode parsed(MessageFraming.Frame message) {
    try {
      return MAPPER.readTree(HeardReply.text(message));
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }

  private static boolean isEqual(JsonNode heard, Object expected) {
    JsonNode wanted = MAPPER.valueToTree(expected);
    if (heard != null && heard.isNumber() && wanted.isNumber()) {
      return heard.decimalValue().compareTo(wanted.decimalValue()) == 0;
    }
    return wanted.equals(heard);
  }

  private Map<String, Object> filled(Map<String, Object> values) {
    Map<String, Object> filled = new LinkedHashMap<>();
    fields.forEach(
        (name, value) ->
            filled.put(name, value instanceof Template template ? template.value(values) : value));
    return filled;
  }

  @Override
  public String words(Map<String, Object> values) {
    return "a JSON object with " + MAPPER.valueToTree(filled(values));
  }

  @Override
  public Set<String> names() {
    return fields.values().stream()
        .filter(Template.class::isInstance)
        .flatMap(template -> ((Template) template).names().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> finds() {
    return Set.of("json");
  }

  @Override
  public Map<String, Object> found(MessageFraming.Frame message, Map<String, Object> values) {
    JsonNode heard = parsed(message);
    return heard == null ? Map.of() : Map.of("json", MAPPER.convertValue(heard, Object.class));
  }
}
