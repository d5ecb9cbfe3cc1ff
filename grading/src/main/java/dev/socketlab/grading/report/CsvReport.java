package dev.socketlab.grading.report;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * grades.csv, the report for spreadsheets and learning management systems: one row a submission, as
 * <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> has it. First what gets imported
 * (id, score, each program's score), then the outcome of every check, to filter and count by.
 */
final class CsvReport {

  static final String FILE = "grades.csv";

  /**
   * Where a spreadsheet may see the beginning of a formula, and would run what a student wrote.
   * Where the decimal separator is a comma, spreadsheets separate cells by semicolons, and our
   * quotation marks do not hold a cell together. The last four signs are full-width forms, which
   * some spreadsheets accept too.
   */
  private static final Pattern FORMULA =
      Pattern.compile("(^|[;,])(?=[\\s\\p{Z}\"']*[-=+@\uff1d\uff0b\uff0d\uff20])");

  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
  private static final CsvSchema LINES =
      CsvSchema.emptySchema().withoutHeader().withLineSeparator("\r\n");

  /** One check of one program: a column. */
  private record Column(String program, String check) {
    String title() {
      return program + " " + check;
    }
  }

  private CsvReport() {}

  static Path write(ClassGrade grade, Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    AtomicFile.write(file, text(grade));
    return file;
  }

  static String text(ClassGrade grade) throws IOException {
    List<String> programs = Programs.ids(grade);
    List<Column> checks = columns(grade);
    StringWriter text = new StringWriter();
    try (SequenceWriter rows = rows(text)) {
      rows.write(header(programs, checks));
      for (SubmissionGrade submission : grade.submissions()) {
        rows.write(row(submission, programs, checks));
      }
    }
    return text.toString();
  }

  /** Writes rows in the way of all our files. */
  static SequenceWriter rows(StringWriter text) throws IOException {
    return MAPPER.writer(LINES).writeValues(text);
  }

  private static List<Column> columns(ClassGrade grade) {
    return Programs.ids(grade).stream()
        .flatMap(
            id ->
                grade.submissions().stream()
                    .flatMap(submission -> Programs.find(submission, id).stream())
                    .flatMap(program -> program.checks().stream())
                    .map(check -> new Column(id, check.id())))
        .distinct()
        .toList();
  }

  private static List<Object> header(List<String> programs, List<Column> checks) {
    List<Object> cells =
        new ArrayList<>(List.of("id", "score", "max", "percent", "failed", "broken", "unsteady"));
    programs.forEach(program -> cells.add(cell(program)));
    checks.forEach(check -> cells.add(cell(check.title())));
    return cells;
  }

  private static List<Object> row(
      SubmissionGrade submission, List<String> programs, List<Column> checks) {
    List<Object> cells = new ArrayList<>();
    cells.add(cell(submission.id()));
    cells.add(submission.score());
    cells.add(submission.max());
    cells.add(new Score(submission.score(), submission.max()).decimal());
    cells.add(submission.count(Outcome.FAILED));
    cells.add(submission.count(Outcome.BROKEN));
    cells.add(submission.count(Outcome.UNSTEADY));
    for (String program : programs) {
      Optional<ProgramGrade> graded = Programs.find(submission, program);
      cells.add(graded.map(found -> (Object) found.score()).orElse(""));
    }
    checks.forEach(check -> cells.add(outcome(submission, check)));
    return cells;
  }

  private static String outcome(SubmissionGrade submission, Column column) {
    return Programs.find(submission, column.program()).stream()
        .flatMap(program -> program.checks().stream())
        .filter(check -> check.id().equals(column.check()))
        .map(CheckGrade::outcome)
        .map(Outcome::word)
        .findFirst()
        .orElse("");
  }

  static String cell(String text) {
    // The apostrophe says "text" to a spreadsheet.
    return FORMULA.matcher(Escaped.line(text)).replaceAll("$1'");
  }
}
