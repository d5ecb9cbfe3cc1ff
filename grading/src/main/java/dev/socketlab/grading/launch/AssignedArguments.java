package dev.socketlab.grading.launch;

import dev.socketlab.grading.finding.SourceCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Arguments that a source takes apart at an equals sign: {@code port=8080}, {@code --port=8080}.
 */
final class AssignedArguments {

  /** {@code a.split("=")}. */
  private static final Pattern ASSIGNED =
      Pattern.compile("(?:split|partition|indexOf|index|find)\\s*\\(\\s*[\"']=[\"']");

  private AssignedArguments() {}

  /** Arguments with names that the source knows, the most complete first. */
  static List<List<String>> in(SourceCode source) {
    if (!source.has(ASSIGNED)) {
      return List.of();
    }
    Map<ArgumentRole, String> names = new LinkedHashMap<>();
    for (String literal : source.literals()) {
      ArgumentRole role = ArgumentRole.of(literal);
      if (literal.matches("-{0,2}\\w+") && role != ArgumentRole.OTHER) {
        names.putIfAbsent(role, literal);
      }
    }
    String port = names.get(ArgumentRole.PORT);
    if (port == null) {
      return List.of();
    }
    List<List<String>> forms = new ArrayList<>();
    for (String dashes : port.startsWith("-") ? List.of("") : List.of("", "--")) {
      List<String> form = new ArrayList<>(List.of(dashes + port + "={port}"));
      if (names.containsKey(ArgumentRole.HOST)) {
        form.add(dashes + names.get(ArgumentRole.HOST) + "={host}");
      }
      forms.add(form);
      forms.add(form.subList(0, 1));
    }
    return forms;
  }
}
