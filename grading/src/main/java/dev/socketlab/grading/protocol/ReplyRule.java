package dev.socketlab.grading.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is right as a reply. All rules but {@link End} and {@link Nothing} are about lines. */
public sealed interface ReplyRule {

  /** How many lines come; with fewer, or more, the reply is wrong. */
  default int lines() {
    return 1;
  }

  /** Whether these lines, as many as expected, are right. */
  boolean fits(List<String> lines, Map<String, Object> values);

  /** What is expected, for a report. */
  String words(Map<String, Object> values);

  /** The names of the values that it needs; those of the reply itself are offered by the reply. */
  Set<String> names();

  /** Whether this is the right reply, the whole of it. */
  default boolean isMet(Reply reply, Map<String, Object> values) {
    return reply.lines().size() == lines() && reply.rest().isEmpty() && fits(reply.lines(), values);
  }

  /** Whether nothing more has to be awaited. */
  default boolean isComplete(Reply reply) {
    return lines() > 0 && reply.lines().size() >= lines();
  }

  /** Exactly these lines. */
  record Lines(List<Template> expected) implements ReplyRule {

    @Override
    public int lines() {
      return expected.size();
    }

    @Override
    public boolean fits(List<String> lines, Map<String, Object> values) {
      return filled(values).equals(lines);
    }

    private List<String> filled(Map<String, Object> values) {
      return expected.stream().map(line -> line.filled(values)).toList();
    }

    @Override
    public String words(Map<String, Object> values) {
      return filled(values).stream()
          .map(line -> "\"" + line + "\"")
          .collect(Collectors.joining(", then "));
    }

    @Override
    public Set<String> names() {
      return expected.stream().flatMap(line -> line.names().stream()).collect(Collectors.toSet());
    }
  }

  /** A line that matches a regular expression from end to end. */
  record Matches(Template pattern) implements ReplyRule {

    @Override
    public boolean fits(List<String> lines, Map<String, Object> values) {
      return pattern.pattern(values).matcher(lines.get(0)).matches();
    }

    @Override
    public String words(Map<String, Object> values) {
      return "a line that matches " + pattern.pattern(values);
    }

    @Override
    public Set<String> names() {
      return pattern.names();
    }
  }

  /** A line of which a formula is true. */
  record Holds(Formula formula) implements ReplyRule {

    @Override
    public boolean fits(List<String> lines, Map<String, Object> values) {
      Map<String, Object> all = new HashMap<>(values);
      all.putAll(new Reply(lines, "", false).values());
      return formula.holds(all);
    }

    @Override
    public String words(Map<String, Object> values) {
      String known =
          names().stream()
              .filter(values::containsKey)
              .sorted()
              .map(name -> name + " is " + values.get(name))
              .collect(Collectors.joining(", "));
      return "a line for which " + formula + (known.isEmpty() ? "" : ", where " + known);
    }

    @Override
    public Set<String> names() {
      Set<String> names = new HashSet<>(formula.names());
      names.removeAll(Reply.NAMES);
      return names;
    }
  }

  /** A line with a JSON object that has these fields, among others, in any order. */
  record Json(Map<String, Object> fields) implements ReplyRule {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Json {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public boolean fits(List<String> lines, Map<String, Object> values) {
      try {
        JsonNode heard = MAPPER.readTree(lines.get(0));
        return heard != null
            && heard.isObject()
            && filled(values).entrySet().stream()
                .allMatch(field -> isEqual(heard.get(field.getKey()), field.getValue()));
      } catch (JsonProcessingException noJson) {
        return false;
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
              filled.put(
                  name, value instanceof String text ? Template.of(text).value(values) : value));
      return filled;
    }

    @Override
    public String words(Map<String, Object> values) {
      return "a JSON object with " + MAPPER.valueToTree(filled(values));
    }

    @Override
    public Set<String> names() {
      return fields.values().stream()
          .filter(String.class::isInstance)
          .flatMap(text -> Template.of((String) text).names().stream())
          .collect(Collectors.toSet());
    }
  }

  /** Any line. */
  record Anything() implements ReplyRule {

    @Override
    public boolean fits(List<String> lines, Map<String, Object> values) {
      return true;
    }

    @Override
    public String words(Map<String, Object> values) {
      return "a line";
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }
  }

  /** No reply, and a connection that stays. */
  record Nothing() implements ReplyRule {

    @Override
    public int lines() {
      return 0;
    }

    @Override
    public boolean fits(List<String> lines, Map<String, Object> values) {
      return true;
    }

    @Override
    public boolean isMet(Reply reply, Map<String, Object> values) {
      return reply.nothing() && !reply.ended();
    }

    @Override
    public String words(Map<String, Object> values) {
      return "nothing, and a connection that stays";
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }
  }

  /** The end of the connection, and nothing before it. */
  record End() implements ReplyRule {

    @Override
    public int lines() {
      return 0;
    }

    @Override
    public boolean fits(List<String> lines, Map<String, Object> values) {
      return true;
    }

    @Override
    public boolean isMet(Reply reply, Map<String, Object> values) {
      return reply.nothing() && reply.ended();
    }

    @Override
    public String words(Map<String, Object> values) {
      return "the end of the connection";
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }
  }
}
