package dev.socketlab.grading.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request of HTTP/1.x (RFC 9112).
 *
 * @param line method and target, perhaps with the version: HTTP/1.1 if it has none
 * @param headers by name; Host and Content-Length are added if they are needed and not among them
 */
public record HttpRequest(Template line, Map<String, Template> headers, Optional<Template> body)
    implements SaidMessage {

  private static final String END = "\r\n";

  public HttpRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  @Override
  public byte[] bytes(Map<String, Object> values) {
    String first = line.filled(values);
    byte[] content =
        body.map(text -> text.filled(values)).orElse("").getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(first);
    if (!first.contains(" HTTP/")) {
      head.append(" HTTP/1.1");
    }
    head.append(END);
    if (!has("Host")) {
      head.append("Host: localhost").append(END);
    }
    headers.forEach(
        (name, value) -> head.append(name).append(": ").append(value.filled(values)).append(END));
    if (body.isPresent() && !has("Content-Length") && !has("Transfer-Encoding")) {
      head.append("Content-Length: ").append(content.length).append(END);
    }
    head.append(END);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(content);
    return all.toByteArray();
  }

  private boolean has(String name) {
    return headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }

  @Override
  public Set<String> names() {
    return Stream.of(Stream.of(line), headers.values().stream(), body.stream())
        .flatMap(templates -> templates)
        .flatMap(template -> template.names().stream())
        .collect(Collectors.toSet());
  }
}
