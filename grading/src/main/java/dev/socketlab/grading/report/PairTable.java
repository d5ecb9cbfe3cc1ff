package dev.socketlab.grading.report;

import com.fasterxml.jackson.databind.SequenceWriter;
import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairGrade;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jline.utils.AttributedString;

/**
 * Every client of a class with every server of the class. As text: a table for each program, with a
 * row for each client and a column for each server, and below it what went wrong. As CSV: a row for
 * each pair.
 */
public final class PairTable {

  private static final String FILE = "matrix.csv";

  private PairTable() {}

  /** Plain text, for the terminal. */
  public static String text(List<PairGrade> grades) {
    List<String> lines = new ArrayList<>();
    for (String program : distinct(grades, PairGrade::program)) {
      List<PairGrade> own = grades.stream().filter(pair -> pair.program().equals(program)).toList();
      table(program, own).lines().forEach(line -> lines.add(line.toString().stripTrailing()));
      lines.add("");
      own.stream()
          .filter(pair -> pair.verdict().outcome() != Outcome.PASSED)
          .map(PairTable::sentence)
          .forEach(lines::add);
      lines.add("");
    }
    return String.join("\n", lines);
  }

  private static TerminalTable table(String program, List<PairGrade> grades) {
    List<String> servers = distinct(grades, PairGrade::server);
    TerminalTable table = new TerminalTable();
    List<AttributedString> head = new ArrayList<>(List.of(shown("client \\ " + program)));
    servers.forEach(server -> head.add(shown(Escaped.line(server))));
    table.row(head);
    for (String client : distinct(grades, PairGrade::client)) {
      List<AttributedString> row = new ArrayList<>(List.of(shown(Escaped.line(client))));
      grades.stream()
          .filter(pair -> pair.client().equals(client))
          .forEach(pair -> row.add(shown(word(pair.verdict().outcome()))));
      table.row(row);
    }
    return table;
  }

  private static String sentence(PairGrade pair) {
    return "client of "
        + Escaped.line(pair.client())
        + " with "
        + pair.program()
        + " of "
        + Escaped.line(pair.server())
        + ": "
        + Escaped.line(pair.verdict().why());
  }

  static String word(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "works";
      case FAILED -> "FAILED";
      case SKIPPED -> "-";
      case BROKEN, UNSTEADY -> outcome.word();
    };
  }

  private static AttributedString shown(String text) {
    return new AttributedString(text);
  }

  private static List<String> distinct(
      List<PairGrade> grades, Function<PairGrade, String> property) {
    return grades.stream().map(property).distinct().toList();
  }

  /**
   * Writes the CSV file.
   *
   * @return the file
   */
  static Path write(List<PairGrade> grades, Path folder) throws IOException {
    StringWriter text = new StringWriter();
    try (SequenceWriter rows = CsvReport.rows(text)) {
      rows.write(List.of("program", "client", "server", "outcome", "why"));
      for (PairGrade pair : grades) {
        rows.write(
            List.of(
                CsvReport.cell(pair.program()),
                CsvReport.cell(pair.client()),
                CsvReport.cell(pair.server()),
                pair.verdict().outcome().word(),
                CsvReport.cell(pair.verdict().why())));
      }
    }
    Path file = folder.resolve(FILE);
    AtomicFile.write(file, text.toString());
    return file;
  }
}
