package dev.socketlab.grading.dialect;

import dev.socketlab.grading.finding.SourceCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a request that a source asks for, one after another: {@code "enter the first
 * number"}. A program may never send such a prompt before it has read all of the parts.
 */
final class AskedParts {

  private AskedParts() {}

  /** Layouts with a message for each part; without an operator if none is asked for. */
  static List<RequestLayout> in(List<SourceCode> sources) {
    Set<RequestLayout> layouts = new LinkedHashSet<>();
    for (SourceCode source : sources) {
      List<String> parts = parts(source.literals());
      if (parts.contains("{a}") && parts.contains("{b}")) {
        layouts.add(
            parts.contains("{o}")
                ? RequestLayout.operands(parts.toArray(String[]::new))
                : RequestLayout.fixed(parts, Map.of()));
      }
    }
    return List.copyOf(layouts);
  }

  private static List<String> parts(List<String> literals) {
    List<String> parts = new ArrayList<>();
    for (String literal : literals) {
      String part =
          Prompt.last(literal)
              .map(
                  prompt ->
                      switch (prompt) {
                        case FIRST_NUMBER -> "{a}";
                        case SECOND_NUMBER -> "{b}";
                        case NUMBER -> parts.contains("{a}") ? "{b}" : "{a}";
                        case OPERATOR, CHOICE -> "{o}";
                        case NAME, EXPRESSION -> "";
                      })
              .orElse("");
      if (!part.isEmpty() && !parts.contains(part)) {
        parts.add(part);
      }
    }
    return parts;
  }
}
