package dev.socketlab.grading.launch;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an argument, a variable or a prompt stands for, judging by its name. */
enum ArgumentRole {
  /** Both in one: {@code localhost:8080}. */
  ENDPOINT("{host}:{port}"),
  PORT("{port}"),
  HOST("{host}"),
  /** How many clients, threads, bytes: small enough for everything, more than two. */
  COUNT("5"),
  OTHER("1");

  private static final Pattern ENDPOINTS =
      Pattern.compile("(?:host|addr|address|ip|server)\\W{0,3}:\\W{0,3}port|endpoint");
  private static final Pattern PORTS =
      Pattern.compile("port|puerto|porta|(?<![a-z])p(?![a-z])|prt", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOSTS =
      Pattern.compile(
          "host|addr|interface|bind|domain|(?<![a-z])ip|ip(?![a-z])|server(?!.*port)"
              + "|(?<![a-z])[had](?![a-z])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNTS =
      Pattern.compile(
          "num|max|client|thread|worker|backlog|size|count|limit|(?<![a-z])n(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private final String value;

  ArgumentRole(String value) {
    this.value = value;
  }

  /** Whether it gives a program its port. */
  boolean givesPort() {
    return this == PORT || this == ENDPOINT;
  }

  /** The value given for it, with {@code {host}} and {@code {port}} still to be filled in. */
  String value() {
    return value;
  }

  /** The role of a name, a placeholder or a prompt: {@code serverPort}, {@code <ip-address>}. */
  static ArgumentRole of(String words) {
    // camelCase is split like snake_case.
    String plain =
        words.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    if (ENDPOINTS.matcher(plain).find()) {
      return ENDPOINT;
    }
    if (PORTS.matcher(plain).find()) {
      return PORT;
    }
    if (HOSTS.matcher(plain).find()) {
      return HOST;
    }
    return COUNTS.matcher(plain).find() ? COUNT : OTHER;
  }
}
