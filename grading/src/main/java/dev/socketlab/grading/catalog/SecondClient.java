package dev.socketlab.grading.catalog;

import dev.socketlab.grading.suite.server.RefusesSecondClient.SecondClientOutcome;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens to a second client while the first is connected. */
enum SecondClient implements Value {
  SERVED("served"),
  /** The kernel connects it, and no answer comes. */
  QUEUED("queued"),
  /** Nothing listens, or its connection ends without a message. */
  REFUSED("refused"),
  /** It receives a message, and its connection is closed. */
  TOLD_AND_CLOSED("busy-message+closed");

  private final String word;

  SecondClient(String word) {
    this.word = word;
  }

  /** As a catalog writes it. */
  static Optional<SecondClient> of(String cell) {
    return Stream.of(values()).filter(one -> one.word.equals(cell)).findFirst();
  }

  static SecondClient of(SecondClientOutcome met) {
    return switch (met) {
      case SERVED -> SERVED;
      case QUEUED -> QUEUED;
      case REFUSED -> REFUSED;
      case TOLD -> TOLD_AND_CLOSED;
    };
  }

  @Override
  public String word() {
    return word;
  }
}
