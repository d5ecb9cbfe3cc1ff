package dev.socketlab.grading.suite.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How programs write where they listen or connect. */
final class PrintedAddress {

  /** An IPv4 address, an IPv6 address in its long or short form, or the usual name. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)\\d{1,3}(\\.\\d{1,3}){3}|localhost|([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|::(1|\\b|\\]|')");

  private PrintedAddress() {}

  /** What is missing: "address", "port", "address and port", or nothing. */
  static String untold(String text, int port) {
    List<String> untold = new ArrayList<>();
    if (!HOST.matcher(text).find()) {
      untold.add("address");
    }
    if (!Pattern.compile("(?<!\\d)" + port + "(?!\\d)").matcher(text).find()) {
      untold.add("port");
    }
    return String.join(" and ", untold);
  }
}
