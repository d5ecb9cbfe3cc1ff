package dev.socketlab.grading.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A request and what is right as a reply to it.
 *
 * @param draws values that are drawn anew each time, by name
 * @param say empty if the server speaks by itself
 */
public record Exchange(Map<String, Draw> draws, Optional<SaidMessage> say, ReplyRule hear) {

  public Exchange {
    draws = Map.copyOf(draws);
  }

  /** New values. */
  public Map<String, Object> values(Random random) {
    return drawn(draws, random);
  }

  /** What is sent; nothing if the server speaks by itself. */
  public byte[] request(Map<String, Object> values) {
    return say.map(message -> message.bytes(values)).orElse(new byte[0]);
  }

  /** In the order of their names, so that the same seed draws the same values. */
  static Map<String, Object> drawn(Map<String, Draw> draws, Random random) {
    Map<String, Object> values = new HashMap<>();
    draws.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(draw -> values.put(draw.getKey(), draw.getValue().value(random)));
    return values;
  }
}
