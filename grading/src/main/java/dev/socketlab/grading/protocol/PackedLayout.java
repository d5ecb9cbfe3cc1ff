package dev.socketlab.grading.protocol;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a packed message, one after the other; where its last one ends, it ends. */
public record PackedLayout(List<PackedValue> fields) implements MessageFraming {

  public PackedLayout {
    fields = List.copyOf(fields);
  }

  byte[] packed(Map<String, Object> values) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    fields.forEach(field -> all.writeBytes(field.packed(values)));
    return all.toByteArray();
  }

  @Override
  public byte[] framed(byte[] message) {
    return message.clone();
  }

  @Override
  public Optional<Frame> next(byte[] bytes, int from, boolean ended) {
    int at = from;
    for (PackedValue field : fields) {
      Optional<PackedValue.Found> found = field.in(bytes, at);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      at = found.get().end();
    }
    return Optional.of(new Frame(Arrays.copyOfRange(bytes, from, at), at));
  }

  /** Whether the message has these fields and nothing else, each with the right value. */
  boolean fits(byte[] message, Map<String, Object> values) {
    int at = 0;
    for (PackedValue field : fields) {
      Optional<PackedValue.Found> found = field.in(message, at);
      if (found.isEmpty() || !field.fits(found.get().value(), values)) {
        return false;
      }
      at = found.get().end();
    }
    return at == message.length;
  }

  /** The values of fields that have a name. */
  Map<String, Object> values(byte[] message) {
    Map<String, Object> values = new HashMap<>();
    int at = 0;
    for (PackedValue field : fields) {
      Optional<PackedValue.Found> found = field.in(message, at);
      if (found.isEmpty()) {
        return values;
      }
      if (!field.name().isEmpty()) {
        values.put(field.name(), found.get().value());
      }
      at = found.get().end();
    }
    return values;
  }

  /** The values in a message, as far as it has these fields. */
  String shown(byte[] message) {
    List<String> shown = new ArrayList<>();
    int at = 0;
    for (PackedValue field : fields) {
      Optional<PackedValue.Found> found = field.in(message, at);
      if (found.isEmpty()) {
        break;
      }
      shown.add(field.shown(found.get().value()));
      at = found.get().end();
    }
    return String.join(", ", shown);
  }

  Set<String> fieldNames() {
    return fields.stream()
        .map(PackedValue::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The names of the values that it needs. */
  Set<String> names() {
    return fields.stream()
        .flatMap(field -> field.value().stream())
        .flatMap(value -> value.names().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public String words() {
    return "a message of " + fields.size() + (fields.size() == 1 ? " field" : " fields");
  }

  String words(Map<String, Object> values) {
    return fields.stream().map(field -> field.words(values)).collect(Collectors.joining(", "));
  }
}
