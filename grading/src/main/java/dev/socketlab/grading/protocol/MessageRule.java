package dev.socketlab.grading.protocol;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is right as one message of a reply. */
public interface MessageRule {

  /** Any message. */
  MessageRule ANYTHING =
      new MessageRule() {
        @Override
        public boolean fits(MessageFraming.Frame message, Map<String, Object> values) {
          return true;
        }

        @Override
        public String words(Map<String, Object> values) {
          return "any reply";
        }
      };

  boolean fits(MessageFraming.Frame message, Map<String, Object> values);

  /** What is expected, for a report. */
  String words(Map<String, Object> values);

  /** The names of the values that it needs; those of the reply itself are offered by the reply. */
  default Set<String> names() {
    return Set.of();
  }

  /** The names of values that it finds in a message, beside those of any reply. */
  default Set<String> finds() {
    return Set.of();
  }

  /** Their values in a message that fits. */
  default Map<String, Object> found(MessageFraming.Frame message, Map<String, Object> values) {
    return Map.of();
  }

  /** Whether any message is right, whatever it says, as far as a few samples tell. */
  default boolean acceptsAnything() {
    return Samples.ALL.stream()
        .allMatch(
            sample ->
                names().isEmpty()
                    && fits(
                        new MessageFraming.Frame(sample.getBytes(StandardCharsets.UTF_8), 0),
                        Map.of()));
  }

  /** Messages that have nothing in common. */
  final class Samples {

    private static final List<String> ALL =
        List.of("", "no", "Quite another reply!", "42", "-7.5", "{\"error\":true}", "a\tb", "Ä");

    private Samples() {}
  }

  /** A message as a person reads it, where its bytes do not show that; otherwise empty. */
  default String shown(MessageFraming.Frame message) {
    return "";
  }

  /** What a formula about this message calls its text. */
  default String text(MessageFraming.Frame message) {
    return HeardReply.text(message);
  }

  /** Exactly this text. */
  record Text(Template expected) implements MessageRule {

    private static final int SHOWN = 200;

    @Override
    public boolean fits(MessageFraming.Frame message, Map<String, Object> values) {
      return expected.filled(values).equals(HeardReply.text(message));
    }

    @Override
    public String words(Map<String, Object> values) {
      String text = expected.filled(values);
      return text.length() <= SHOWN
          ? "\"" + text + "\""
          : "\"%s…\" (%d characters)".formatted(text.substring(0, SHOWN), text.length());
    }

    @Override
    public Set<String> names() {
      return expected.names();
    }
  }

  /** Text that matches a regular expression from end to end; its named groups are values. */
  record Matches(Template pattern) implements MessageRule {

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

    @Override
    public boolean fits(MessageFraming.Frame message, Map<String, Object> values) {
      return matcher(message, values).matches();
    }

    private Matcher matcher(MessageFraming.Frame message, Map<String, Object> values) {
      return pattern.pattern(values).matcher(HeardReply.text(message));
    }

    @Override
    public String words(Map<String, Object> values) {
      return "a reply that matches " + pattern.pattern(values);
    }

    @Override
    public Set<String> names() {
      return pattern.names();
    }

    @Override
    public Set<String> finds() {
      return GROUP
          .matcher(pattern.toString())
          .results()
          .map(group -> group.group(1))
          .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> found(MessageFraming.Frame message, Map<String, Object> values) {
      Map<String, Object> found = new HashMap<>();
      Matcher matcher = matcher(message, values);
      if (matcher.matches()) {
        finds().forEach(name -> found.put(name, value(matcher.group(name))));
      }
      return found;
    }

    private static Object value(String group) {
      if (group != null && group.matches("-?\\d{1,15}")) {
        return Long.valueOf(group);
      }
      return group == null ? "" : group;
    }
  }

  /**
   * A message of which a formula is true.
   *
   * @param message what it is in any case; finds values for the formula
   */
  record Holds(Formula formula, MessageRule message) implements MessageRule {

    @Override
    public boolean fits(MessageFraming.Frame heard, Map<String, Object> values) {
      Map<String, Object> all = new HashMap<>(values);
      all.putAll(HeardReply.values(message.text(heard)));
      if (!message.fits(heard, values)) {
        return false;
      }
      all.putAll(message.found(heard, values));
      return formula.holds(all);
    }

    @Override
    public String text(MessageFraming.Frame heard) {
      return message.text(heard);
    }

    @Override
    public String shown(MessageFraming.Frame heard) {
      return message.shown(heard);
    }

    @Override
    public String words(Map<String, Object> values) {
      String known =
          names().stream()
              .filter(values::containsKey)
              .sorted()
              .map(name -> name + " is " + values.get(name))
              .collect(Collectors.joining(", "));
      String what = message == ANYTHING ? "a reply" : message.words(values);
      return what + " for which " + formula + (known.isEmpty() ? "" : ", where " + known);
    }

    @Override
    public Set<String> names() {
      Set<String> names = new HashSet<>(formula.names());
      names.removeAll(HeardReply.NAMES);
      names.removeAll(finds());
      names.addAll(message.names());
      return names;
    }

    @Override
    public Set<String> finds() {
      return message.finds();
    }

    @Override
    public Map<String, Object> found(MessageFraming.Frame heard, Map<String, Object> values) {
      return message.found(heard, values);
    }
  }

  /** A packed message with these fields. */
  record Packed(PackedLayout layout) implements MessageRule {

    @Override
    public boolean fits(MessageFraming.Frame message, Map<String, Object> values) {
      return layout.fits(message.content(), values);
    }

    @Override
    public String words(Map<String, Object> values) {
      return layout.words(values);
    }

    @Override
    public boolean acceptsAnything() {
      return layout.fields().stream().allMatch(field -> field.value().isEmpty());
    }

    @Override
    public String shown(MessageFraming.Frame message) {
      return layout.shown(message.content());
    }

    @Override
    public Set<String> names() {
      return layout.names();
    }

    @Override
    public Set<String> finds() {
      return layout.fieldNames();
    }

    @Override
    public Map<String, Object> found(MessageFraming.Frame message, Map<String, Object> values) {
      return layout.values(message.content());
    }
  }
}
