package dev.socketlab.grading.catalog;

import java.util.List;
import java.util.stream.Stream;

/** Prints a comparison: a line for each column, then a line for each difference. */
final class AgreementPrinter {

  private final List<Comparison> all;

  AgreementPrinter(List<Comparison> all) {
    this.all = List.copyOf(all);
  }

  List<Agreement> agreements() {
    return Stream.of(Column.values()).map(column -> Agreement.in(column, all)).toList();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    agreements().forEach(agreement -> text.append(agreement.line()).append('\n'));
    section(text, "disagreements", all.stream().filter(one -> one.judged() && !one.agrees()));
    section(text, "not judged", all.stream().filter(one -> !one.judged()));
    return text.toString();
  }

  private static void section(StringBuilder text, String title, Stream<Comparison> comparisons) {
    List<String> lines = comparisons.map(Comparison::line).toList();
    if (!lines.isEmpty()) {
      text.append('\n').append(title).append(":\n");
      lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }
  }
}
