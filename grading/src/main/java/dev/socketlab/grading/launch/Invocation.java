package dev.socketlab.grading.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a program is started: what it is given besides its own command. {@code {host}}, {@code
 * {port}} and {@code {name}} stand for the values of one start: see {@link Placeholders}.
 *
 * @param arguments after the command
 * @param environment variables
 * @param typed lines for its standard input, each typed when it waits for one
 */
public record Invocation(
    List<String> arguments, Map<String, String> environment, List<String> typed) {

  public Invocation {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    typed = List.copyOf(typed);
  }

  /** Arguments only. */
  public static Invocation arguments(List<String> arguments) {
    return new Invocation(arguments, Map.of(), List.of());
  }

  static Invocation of(String... arguments) {
    return arguments(List.of(arguments));
  }

  static Invocation environment(Map<String, String> environment) {
    return new Invocation(List.of(), environment, List.of());
  }

  Invocation typing(List<String> lines) {
    return new Invocation(arguments, environment, lines);
  }

  /** How many of the typed lines, from the first, it takes to give host and port. */
  public int typedForEndpoint() {
    int needed = 0;
    for (int i = 0; i < typed.size(); i++) {
      boolean gives = namesPort(typed.get(i)) || typed.get(i).contains("{host}");
      needed = gives ? i + 1 : needed;
    }
    return needed;
  }

  /** Whether it gives the program a port. */
  public boolean givesPort() {
    return arguments.stream().anyMatch(Invocation::namesPort)
        || environment.values().stream().anyMatch(Invocation::namesPort)
        || typed.stream().anyMatch(Invocation::namesPort);
  }

  private static boolean namesPort(String word) {
    return word.contains("{port}");
  }

  /** With all placeholders filled in. */
  public Invocation filled(Placeholders placeholders) {
    Map<String, String> variables = new LinkedHashMap<>();
    environment.forEach((name, value) -> variables.put(name, placeholders.fill(value)));
    return new Invocation(
        arguments.stream().map(placeholders::fill).toList(),
        variables,
        typed.stream().map(placeholders::fill).toList());
  }

  /** As a person would type it: {@code PORT=8080 node server.js}. */
  public String shown(String command) {
    List<String> words = new ArrayList<>();
    new TreeMap<>(environment).forEach((name, value) -> words.add(name + "=" + value));
    words.add(command);
    words.addAll(arguments);
    return String.join(" ", words) + input();
  }

  /** What is typed, for messages; empty if nothing is. */
  private String input() {
    if (typed.isEmpty()) {
      return "";
    }
    List<String> lines =
        typed.stream().map(line -> line.isEmpty() ? "an empty line" : line).toList();
    return ", typed: " + String.join(", ", lines);
  }
}
