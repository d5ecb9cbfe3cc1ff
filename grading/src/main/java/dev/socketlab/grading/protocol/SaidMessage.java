package dev.socketlab.grading.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client sends. */
public interface SaidMessage {

  byte[] bytes(Map<String, Object> values);

  /** The names of the values that it needs. */
  Set<String> names();

  /** How many messages it is for a server. */
  default int count() {
    return 1;
  }

  /** Whether the end of the client's stream is its end. */
  default boolean endsStream() {
    return false;
  }

  /** Text in the framing of the protocol. */
  record Text(Template text, MessageFraming framing) implements SaidMessage {

    @Override
    public byte[] bytes(Map<String, Object> values) {
      return framing.framed(text.filled(values).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Set<String> names() {
      return text.names();
    }

    @Override
    public boolean endsStream() {
      return framing instanceof WholeStream;
    }
  }

  /** Text as it is, and nothing that marks its end: half a message, or a malformed one. */
  record Raw(Template text, boolean hex) implements SaidMessage {

    @Override
    public byte[] bytes(Map<String, Object> values) {
      String filled = text.filled(values);
      return hex ? FieldType.fromHex(filled) : filled.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Set<String> names() {
      return text.names();
    }
  }

  /** Fields, one after the other, in the framing of the protocol. */
  record Packed(PackedLayout layout, MessageFraming framing) implements SaidMessage {

    @Override
    public byte[] bytes(Map<String, Object> values) {
      return framing.framed(layout.packed(values));
    }

    @Override
    public Set<String> names() {
      return layout.names();
    }

    @Override
    public boolean endsStream() {
      return framing instanceof WholeStream;
    }
  }

  /** Several messages at once. */
  record Several(List<SaidMessage> messages) implements SaidMessage {

    public Several {
      messages = List.copyOf(messages);
    }

    @Override
    public byte[] bytes(Map<String, Object> values) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      messages.forEach(message -> all.writeBytes(message.bytes(values)));
      return all.toByteArray();
    }

    @Override
    public Set<String> names() {
      return messages.stream()
          .flatMap(message -> message.names().stream())
          .collect(Collectors.toSet());
    }

    @Override
    public int count() {
      return messages.size();
    }
  }
}
