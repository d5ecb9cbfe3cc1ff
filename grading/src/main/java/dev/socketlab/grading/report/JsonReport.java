package dev.socketlab.grading.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.Slug;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * grades.json, the report for other programs. The records below define its structure and the order
 * of its fields; {@code docs/grades.schema.json} defines the same as a JSON schema.
 */
final class JsonReport {

  static final String FILE = "grades.json";

  private static final ObjectWriter WRITER = new ObjectMapper().writer(printer());

  record Run(String assignment, long seed, List<Submission> submissions) {}

  record Submission(String id, int score, int max, List<Program> programs) {}

  record Program(
      String id, boolean handedIn, String launch, List<String> findings, List<Check> checks) {}

  record Check(
      String id,
      String outcome,
      int points,
      int max,
      String message,
      String fault,
      Map<String, String> observed,
      List<Entry> transcript) {}

  record Entry(long micros, String who, String kind, String text) {}

  private JsonReport() {}

  static Path write(ClassGrade grade, Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    AtomicFile.write(file, text(grade));
    return file;
  }

  static String text(ClassGrade grade) throws JsonProcessingException {
    return WRITER.writeValueAsString(run(grade)) + "\n";
  }

  private static Run run(ClassGrade grade) {
    return new Run(
        grade.assignment(),
        grade.seed(),
        grade.submissions().stream().map(JsonReport::submission).toList());
  }

  private static Submission submission(SubmissionGrade submission) {
    return new Submission(
        submission.id(),
        submission.score(),
        submission.max(),
        submission.programs().stream().map(JsonReport::program).toList());
  }

  private static Program program(ProgramGrade program) {
    return new Program(
        program.id(),
        program.handedIn(),
        program.launch(),
        program.findings(),
        program.checks().stream().map(JsonReport::check).toList());
  }

  private static Check check(CheckGrade check) {
    return new Check(
        check.id(),
        check.outcome().word(),
        check.points(),
        check.max(),
        check.why().text(),
        check.why().fault(),
        observed(check),
        check.transcript().stream().map(JsonReport::entry).toList());
  }

  private static Map<String, String> observed(CheckGrade check) {
    Map<String, String> observed = new LinkedHashMap<>();
    check.observed().forEach((what, slug) -> observed.put(Slug.of(what), slug));
    return observed;
  }

  private static Entry entry(Event event) {
    return new Entry(event.micros(), event.who(), Slug.of(event.kind()), event.text());
  }

  /** Always ends lines with LF, so that the bytes are the same on every system. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}
