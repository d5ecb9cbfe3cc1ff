package dev.socketlab.grading.subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way of starting a program: what it is told besides its own command line. {@code {host}},
 * {@code {port}} and {@code {name}} stand for what is told to one start: see {@link Blanks}.
 *
 * @param arguments after the command
 * @param environment variables
 * @param typed lines at its standard input, each when it waits for one
 */
public record Way(List<String> arguments, Map<String, String> environment, List<String> typed) {

  public Way {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    typed = List.copyOf(typed);
  }

  /** Arguments only. */
  public static Way arguments(List<String> arguments) {
    return new Way(arguments, Map.of(), List.of());
  }

  static Way of(String... arguments) {
    return arguments(List.of(arguments));
  }

  static Way environment(Map<String, String> environment) {
    return new Way(List.of(), environment, List.of());
  }

  Way typing(List<String> lines) {
    return new Way(arguments, environment, lines);
  }

  /** How many of the typed lines it takes to tell host and port: the first ones. */
  public int typedToTell() {
    int told = 0;
    for (int i = 0; i < typed.size(); i++) {
      boolean tells = namesPort(typed.get(i)) || typed.get(i).contains("{host}");
      told = tells ? i + 1 : told;
    }
    return told;
  }

  /** Whether the program learns a port this way. */
  public boolean tellsPort() {
    return arguments.stream().anyMatch(Way::namesPort)
        || environment.values().stream().anyMatch(Way::namesPort)
        || typed.stream().anyMatch(Way::namesPort);
  }

  private static boolean namesPort(String word) {
    return word.contains("{port}");
  }

  /** With all in its place. */
  public Way filled(Blanks blanks) {
    Map<String, String> variables = new LinkedHashMap<>();
    environment.forEach((name, value) -> variables.put(name, blanks.fill(value)));
    return new Way(
        arguments.stream().map(blanks::fill).toList(),
        variables,
        typed.stream().map(blanks::fill).toList());
  }

  /** As a person would type it: {@code PORT=8080 node server.js}. */
  public String shown(String command) {
    List<String> words = new ArrayList<>();
    new TreeMap<>(environment).forEach((name, value) -> words.add(name + "=" + value));
    words.add(command);
    words.addAll(arguments);
    return String.join(" ", words) + input();
  }

  /** What is typed, in words; empty where nothing is. */
  private String input() {
    if (typed.isEmpty()) {
      return "";
    }
    List<String> lines =
        typed.stream().map(line -> line.isEmpty() ? "an empty line" : line).toList();
    return ", typed: " + String.join(", ", lines);
  }
}
