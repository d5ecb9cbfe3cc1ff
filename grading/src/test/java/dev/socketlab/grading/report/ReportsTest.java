package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  @TempDir private Path directory;

  @Test
  void createsTheFolderAndWritesEveryFile() throws IOException {
    Path out = directory.resolve("a/b");

    List<Path> written = Reports.write(Samples.three(), out);

    assertThat(written)
        .hasSize(6)
        .allMatch(Files::isRegularFile)
        .startsWith(
            out.resolve("grades.json"), out.resolve("grades.csv"), out.resolve("index.html"))
        .contains(out.resolve("submissions/ada.html"), out.resolve("submissions/bob.html"));
  }

  @Test
  void sameGradesGiveTheSameBytes() throws IOException {
    List<Path> first = Reports.write(Samples.wholeClass(), directory.resolve("first"));
    List<Path> second = Reports.write(Samples.wholeClass(), directory.resolve("second"));

    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
  }

  @Test
  void replacesAnOlderReport() throws IOException {
    Reports.write(Samples.wholeClass(), directory);
    Reports.write(Samples.three(), directory);

    assertThat(directory.resolve("grades.csv")).content().hasLineCount(4);
    assertThat(directory.resolve("index.html")).content().contains("bob").doesNotContain("radia");
  }

  @Test
  void fileInPlaceOfTheFolderIsReported() throws IOException {
    Path file = Files.writeString(directory.resolve("out"), "");

    assertThatThrownBy(() -> Reports.write(Samples.three(), file))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write the report into %s: %s is not a folder", file, file);
  }

  @Test
  void fileInPlaceOfAParentIsReportedInOneLine() throws IOException {
    Path file = Files.writeString(directory.resolve("out"), "").resolve("deeper");

    assertThatThrownBy(() -> Reports.write(Samples.three(), file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot write the report into " + file + ": ")
        .message()
        .hasLineCount(1);
  }
}
