package dev.socketlab.grading.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogReaderTest {

  private static final String NAMES = "id\trepo\tpath\tfamily\trequirement\tlanguage\tbanner\n";

  @TempDir private Path folder;

  private List<CatalogRow> read(String text) throws IOException {
    return CatalogReader.read(Files.writeString(folder.resolve("catalog.tsv"), text));
  }

  @Test
  void cellsStandBetweenTabsAndKeepTheirEscapes() throws IOException {
    List<CatalogRow> rows =
        read(NAMES + "a1\tann/lab\tq1/server.c\tF1\tselect\tC\thi \"you\"\\n\n");

    assertThat(rows).hasSize(1);
    CatalogRow row = rows.get(0);
    assertThat(row.folder()).isEqualTo("ann+lab");
    assertThat(row.path()).isEqualTo("q1/server.c");
    assertThat(row.kind()).isEqualTo(Kind.ARITHMETIC);
    assertThat(row.language()).isEqualTo("C");
    assertThat(row.known("banner")).contains("hi \"you\"\\n");
  }

  @Test
  void whatIsNotDeterminedIsNotKnown() throws IOException {
    String line = "%s\tann/lab\ts.c\tF2\techo\tC\t%s\n";
    List<CatalogRow> rows =
        read(
            NAMES
                + line.formatted("a", "?")
                + line.formatted("b", "-")
                + line.formatted("c", "NOT STABLE: y | n")
                + line.formatted("d", "? (dies at once)")
                + line.formatted("e", "- (see below)")
                + line.formatted("f", ""));

    assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(row.known("banner")).isEmpty());
  }

  @Test
  void threadedServersOfTheEchoFamilyAreAskedForEchoes() {
    assertThat(Kind.of("F5", "thread-per-client")).contains(Kind.ECHO);
    assertThat(Kind.of("F1", "thread-per-client")).contains(Kind.ARITHMETIC);
    assertThat(Kind.of("F1", "echo")).contains(Kind.ECHO);
  }

  @Test
  void whatIsWrongIsSaidWithItsLine() {
    assertThatThrownBy(() -> read(NAMES + "\n" + "a\tann/lab\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("catalog.tsv, line 3: 2 cells, but 7 columns");
    assertThatThrownBy(() -> read("id\trepo\n"))
        .hasMessageEndingWith("catalog.tsv, line 1: the column path is missing");
    assertThatThrownBy(() -> read(NAMES + "a\tb/c\td.py\tF1\tdances\tC\t-\n"))
        .hasMessageContaining("line 2: unknown requirement \"dances\"; known are: single-reject,");
    String line = "a\tb/c\td.py\tF1\techo\tC\t-\n";
    assertThatThrownBy(() -> read(NAMES + line + line))
        .hasMessageEndingWith("line 3: a second program is called \"a\"");
    assertThatThrownBy(() -> CatalogReader.read(folder.resolve("none.tsv")))
        .hasMessage("the catalog: there is no file " + folder.resolve("none.tsv"));
  }
}
