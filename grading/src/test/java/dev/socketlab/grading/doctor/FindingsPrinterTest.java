package dev.socketlab.grading.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsPrinterTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private FindingsPrinter page(boolean colour) {
    return new FindingsPrinter(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        colour,
        new AdminCommands(PackageManager.DNF, false));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void findingsAreInColumnsWithTheRemedyBelow() {
    FindingsPrinter page = page(false);

    page.title("Languages");
    page.finding(ProbeFinding.yes("make", "4.3"));
    page.finding(ProbeFinding.missing("19 characters, full", "not found", Software.GO));

    assertThat(printed())
        .isEqualTo(
            """
            Languages
              make                 yes  4.3
              19 characters, full  no   not found
                                        -> sudo dnf install golang
            """);
  }

  @Test
  void everyRemedyHasALine() {
    page(false).finding(ProbeFinding.no("unshare", "no").advised(List.of("do this", "do that")));

    assertThat(printed()).hasLineCount(3).contains("-> do this\n", "-> do that\n");
  }

  @Test
  void colourAddsNoInformation() {
    page(true).finding(ProbeFinding.no("make", "not found"));

    assertThat(printed()).contains("\u001b[");
    assertThat(printed().replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo("  make                 no   not found\n");
  }
}
