package dev.socketlab.grading.suite.chat;

import java.util.regex.Pattern;

/** How programs write where they listen or connect. */
final class Address {

  /** Numbers of IPv4, an address of IPv6 in its long or short form, or the usual name. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)\\d{1,3}(\\.\\d{1,3}){3}|localhost|([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|::(1|\\b|\\]|')");

  private Address() {}

  static boolean hasHost(String text) {
    return HOST.matcher(text).find();
  }

  static boolean hasPort(String text, int port) {
    return Pattern.compile("(?<!\\d)" + port + "(?!\\d)").matcher(text).find();
  }
}
