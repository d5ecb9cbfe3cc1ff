package dev.socketlab.grading.recording;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a client sent for a request that was typed.
 *
 * @param messages each sent once server and client were done with the one before
 * @param first whether it was the first request on its connection, so that the messages include
 *     what is sent only once
 * @param answered whether the server answered it correctly
 */
record RecordedRequest(TypedRequest typed, List<byte[]> messages, boolean first, boolean answered) {

  RecordedRequest {
    messages = List.copyOf(messages);
  }

  RecordedRequest with(List<byte[]> others) {
    return new RecordedRequest(typed, others, first, answered);
  }

  /** Whether all that was typed was sent, in whatever encoding. */
  boolean complete() {
    Set<String> sent = sent();
    return sent.contains("e") || sent.containsAll(List.of("a", "b"));
  }

  /** Whether the request is sent as a whole, and not in parts. */
  boolean isWhole() {
    return sent().contains("e");
  }

  /** The names of the values that the messages contain. */
  private Set<String> sent() {
    return messages.stream()
        .flatMap(message -> Places.in(message, typed).stream())
        .map(Place::name)
        .collect(Collectors.toSet());
  }
}
