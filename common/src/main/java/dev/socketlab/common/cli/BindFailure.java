package dev.socketlab.common.cli;

import java.util.Map;

/** Explains in one line why a server cannot listen at an address, and what helps. */
final class BindFailure {

  /** Help by the system's own words, which stand alone where it speaks another language. */
  private static final Map<String, String> HELP =
      Map.of(
          "Address already in use",
          "another program listens there; stop it, or take another port",
          "Cannot assign requested address",
          "that is not an address of this machine; 0.0.0.0 stands for all that it has",
          "Permission denied",
          "a port below 1024 needs rights that you do not have; take one from 1024 to 65535",
          "Protocol family unavailable",
          "this machine does not speak this version of IP",
          "Too many open files",
          "the system grants no further socket");

  private BindFailure() {}

  /**
   * @param place what was asked for
   * @param words the system's message
   */
  static String text(String place, String words) {
    String text = "cannot listen on " + place + ": " + words;
    return HELP.entrySet().stream()
        .filter(help -> words != null && words.contains(help.getKey()))
        .findFirst()
        .map(help -> text + " (" + help.getValue() + ")")
        .orElse(text);
  }
}
