package dev.socketlab.grading.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is right as an HTTP response.
 *
 * @param least the smallest status
 * @param most the largest
 * @param headers what each of these must be; one of several with the same name is enough
 * @param bodiless whether the response has no body, as the reply to HEAD
 */
public record HttpRule(
    int least, int most, Map<String, MessageRule> headers, MessageRule body, boolean bodiless)
    implements MessageRule {

  public HttpRule {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  private Optional<HttpResponse> response(MessageFraming.Frame message) {
    return HttpResponse.parse(message.content(), 0, bodiless, true);
  }

  @Override
  public boolean fits(MessageFraming.Frame message, Map<String, Object> values) {
    Optional<HttpResponse> response = response(message);
    return response.isPresent()
        && response.get().status() >= least
        && response.get().status() <= most
        && headers.entrySet().stream()
            .allMatch(
                header ->
                    response.get().values(header.getKey()).stream()
                        .anyMatch(value -> header.getValue().fits(frame(value), values)))
        && body.fits(frame(response.get()), values);
  }

  private static MessageFraming.Frame frame(String text) {
    return new MessageFraming.Frame(text.getBytes(StandardCharsets.UTF_8), 0);
  }

  private static MessageFraming.Frame frame(HttpResponse response) {
    return new MessageFraming.Frame(response.body(), 0);
  }

  @Override
  public boolean acceptsAnything() {
    return least == 100 && most == 599 && headers.isEmpty() && body.acceptsAnything();
  }

  @Override
  public String text(MessageFraming.Frame message) {
    return response(message).map(one -> body.text(frame(one))).orElse("");
  }

  @Override
  public String words(Map<String, Object> values) {
    StringBuilder words = new StringBuilder("a response with status ").append(least);
    if (most > least) {
      words.append(" to ").append(most);
    }
    headers.forEach(
        (name, rule) -> words.append(", ").append(name).append(": ").append(rule.words(values)));
    if (body != ANYTHING) {
      words.append(", and the body ").append(body.words(values));
    }
    return words.toString();
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(body.names());
    headers.values().forEach(rule -> names.addAll(rule.names()));
    names.remove("status");
    return names;
  }

  @Override
  public Set<String> finds() {
    Set<String> names = new HashSet<>(body.finds());
    headers.values().forEach(rule -> names.addAll(rule.finds()));
    names.add("status");
    return names;
  }

  @Override
  public Map<String, Object> found(MessageFraming.Frame message, Map<String, Object> values) {
    Map<String, Object> found = new HashMap<>();
    response(message)
        .ifPresent(
            response -> {
              found.put("status", (long) response.status());
              found.putAll(body.found(frame(response), values));
              headers.forEach(
                  (name, rule) ->
                      response
                          .values(name)
                          .forEach(value -> found.putAll(rule.found(frame(value), values))));
            });
    return found;
  }
}
