package dev.socketlab.client.cli;

import java.util.Locale;
import java.util.Set;

/** The words that make a server end the conversation. */
final class Goodbye {

  private static final Set<String> WORDS = Set.of("bye", "exit", "quit");

  private Goodbye() {}

  static boolean isSaidBy(String line) {
    return WORDS.contains(line.strip().toLowerCase(Locale.ROOT));
  }
}
