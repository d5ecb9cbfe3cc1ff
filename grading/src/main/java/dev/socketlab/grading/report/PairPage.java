package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairGrade;
import java.util.List;

/**
 * The data of {@code matrix.jte}: a table for each server program, and what went wrong.
 *
 * @param clients the number of clients
 */
record PairPage(String title, int clients, List<Table> tables, List<Pair> wrong) {

  /** A row for each client, a column for each server of that program. */
  record Table(String program, List<String> servers, List<Row> rows) {}

  record Row(String client, List<Pair> pairs) {}

  /** One client with one server; the text is escaped. */
  record Pair(String client, String server, String program, Outcome outcome, String why) {

    static Pair of(PairGrade grade) {
      return new Pair(
          Escaped.line(grade.client()),
          Escaped.line(grade.server()),
          Escaped.line(grade.program()),
          grade.verdict().outcome(),
          Escaped.line(grade.verdict().why()));
    }

    String symbol() {
      return OutcomeSymbol.of(outcome);
    }

    String word() {
      return outcome == Outcome.SKIPPED ? "not tried" : PairTable.word(outcome);
    }
  }

  static PairPage of(String title, List<PairGrade> grades) {
    List<Pair> pairs = grades.stream().map(Pair::of).toList();
    return new PairPage(
        Escaped.line(title),
        (int) grades.stream().map(PairGrade::client).distinct().count(),
        pairs.stream()
            .map(Pair::program)
            .distinct()
            .map(
                program ->
                    table(program, pairs.stream().filter(p -> p.program.equals(program)).toList()))
            .toList(),
        pairs.stream().filter(pair -> pair.outcome != Outcome.PASSED).toList());
  }

  private static Table table(String program, List<Pair> pairs) {
    return new Table(
        program,
        pairs.stream().map(Pair::server).distinct().toList(),
        pairs.stream()
            .map(Pair::client)
            .distinct()
            .map(
                client ->
                    new Row(client, pairs.stream().filter(p -> p.client.equals(client)).toList()))
            .toList());
  }

  long count(Outcome outcome) {
    return tables.stream()
        .flatMap(table -> table.rows.stream())
        .flatMap(row -> row.pairs.stream())
        .filter(pair -> pair.outcome == outcome)
        .count();
  }
}
