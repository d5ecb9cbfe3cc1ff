package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.socketlab.grading.grade.ClassGrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

  @TempDir private Path directory;

  @Test
  void hasOneRowForEachSubmission() throws IOException {
    ClassGrade grade =
        Samples.graded(
            Samples.submission(
                "ada",
                Samples.program("server1", Samples.passed("starts-listening", 2)),
                Samples.program("client", Samples.passed("shows-replies", 1))),
            Samples.submission(
                "bob",
                Samples.program("server1", Samples.failed("starts-listening", 2)),
                Samples.program("client", Samples.unsteady("shows-replies", 1))));

    assertThat(CsvReport.text(grade))
        .isEqualTo(
            """
            id,score,max,percent,failed,broken,unsteady,server1,client,\
            server1 starts-listening,client shows-replies
            ada,3,3,100.0,0,0,0,2,1,passed,passed
            bob,1,3,33.3,1,0,1,0,1,failed,unsteady
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void leavesCellsEmptyForAProgramThatWasNotGraded() throws IOException {
    ClassGrade grade =
        Samples.graded(
            Samples.submission("ada", Samples.program("server1", Samples.passed("a", 2))),
            Samples.submission("bob", Samples.program("server2", Samples.passed("b", 2))));

    assertThat(rows(CsvReport.text(grade)))
        .containsExactly(
            List.of(
                "id",
                "score",
                "max",
                "percent",
                "failed",
                "broken",
                "unsteady",
                "server1",
                "server2",
                "server1 a",
                "server2 b"),
            List.of("ada", "2", "2", "100.0", "0", "0", "0", "2", "", "passed", ""),
            List.of("bob", "2", "2", "100.0", "0", "0", "0", "", "2", "", "passed"));
  }

  @Test
  void percentIsEmptyWhenNothingCounted() throws IOException {
    String text = CsvReport.text(Samples.graded(Samples.submission("ada")));

    assertThat(rows(text).get(1)).containsExactly("ada", "0", "0", "", "0", "0", "0");
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1,'''=1+1'",
    "+1,'''+1'",
    "-1,'''-1'",
    "@SUM(A1),'''@SUM(A1)'",
    "＝1,'''＝1'",
    "ada=1,ada=1",
    "a;b=1,a;b=1",
  })
  void nameIsNoFormula(String name, String cell) throws IOException {
    assertThat(firstCell(name)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x;=1",
        "x;;@SUM(A1);y",
        "x; +1",
        "x;\"=1",
        "x;\" \"－1",
        "x,;\",\"=1",
        " =1",
        "\"=1",
        "\"\"@1"
      })
  void noPartOfANameIsAFormulaWhereverCellsEnd(String name) throws IOException {
    String text = CsvReport.text(Samples.graded(Samples.submission(name)));

    for (String separators : List.of("[,\r\n]", "[;\r\n]", "[,;\r\n]")) {
      assertThat(text.split(separators, -1))
          .noneMatch(cell -> cell.matches("[\\s\"]*[-=+@＝＋－＠].*"));
    }
  }

  @Test
  void nameStaysInItsCellAndRow() throws IOException {
    assertThat(firstCell("a,\"b\"; c")).isEqualTo("a,\"b\"; c");
    assertThat(firstCell("\t=1")).isEqualTo("\\t=1");
    assertThat(firstCell("\r\n=1")).isEqualTo("\\r\\n=1");
    assertThat(firstCell("\u001b[31mred")).isEqualTo("\\x1b[31mred");
    assertThat(firstCell("王小明")).isEqualTo("王小明");
  }

  @Test
  void quotesAreDoubled() throws IOException {
    assertThat(CsvReport.text(Samples.graded(Samples.submission("a,\"b\""))))
        .contains("\r\n\"a,\"\"b\"\"\",0,0,");
  }

  @Test
  void fileHoldsTheText() throws IOException {
    Path file = CsvReport.write(Samples.wholeClass(), directory);

    assertThat(file).hasFileName("grades.csv");
    assertThat(rows(Files.readString(file)))
        .hasSize(31)
        .extracting(List::size)
        .containsOnly(rows(Files.readString(file)).get(0).size());
  }

  private static String firstCell(String name) throws IOException {
    return rows(CsvReport.text(Samples.graded(Samples.submission(name)))).get(1).get(0);
  }

  private static List<List<String>> rows(String text) throws IOException {
    try (MappingIterator<List<String>> rows =
        CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build()
            .readerForListOf(String.class)
            .readValues(text)) {
      return rows.readAll();
    }
  }
}
