package dev.socketlab.grading.reference;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.grade.ProgramGrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Replies of the same program to the same clients, in two runs, that are not the same. */
final class ReplyDifference {

  private static final int SHOWN = 80;

  private ReplyDifference() {}

  /** One for each check in which a client said the same and heard something else. */
  static List<String> between(ProgramGrade one, ProgramGrade other) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < one.checks().size(); i++) {
      CheckGrade first = one.checks().get(i);
      CheckGrade second = other.checks().get(i);
      Map<String, String> said = byClient(second, Kind.SENT);
      Map<String, String> heard = byClient(second, Kind.RECEIVED);
      if (!byClient(first, Kind.SENT).equals(said)) {
        continue;
      }
      byClient(first, Kind.RECEIVED).entrySet().stream()
          .filter(client -> !client.getValue().equals(heard.get(client.getKey())))
          .findFirst()
          .ifPresent(
              client ->
                  differences.add(
                      "%s: %s hears something else in each run: \"%s\", then \"%s\""
                          .formatted(
                              first.id(),
                              client.getKey(),
                              fromDifference(client.getValue(), heard.get(client.getKey())),
                              fromDifference(heard.get(client.getKey()), client.getValue()))));
    }
    return differences;
  }

  private static Map<String, String> byClient(CheckGrade check, Kind kind) {
    return check.transcript().stream()
        .filter(event -> event.kind() == kind)
        .collect(
            Collectors.groupingBy(
                Event::who, TreeMap::new, Collectors.mapping(Event::text, Collectors.joining())));
  }

  /** The text from shortly before the first character that differs. */
  private static String fromDifference(String text, String other) {
    String heard = text == null ? "" : text;
    String compared = other == null ? "" : other;
    int at = 0;
    while (at < Math.min(heard.length(), compared.length())
        && heard.charAt(at) == compared.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - SHOWN / 4);
    return heard.substring(from, Math.min(heard.length(), from + SHOWN));
  }
}
