package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compares verdicts with a catalog whose repositories are examples. */
@Timeout(300)
class CatalogIT {

  private static final String NAMES =
      "id\trepo\tpath\tfamily\trequirement\tlanguage\tstarts\tsecond_client\trestart_same_port\n";

  @TempDir private Path folder;

  private Path checkout(String... examples) throws IOException {
    Path checkout = Files.createDirectory(folder.resolve("checkout"));
    for (String example : examples) {
      Path repository = Files.createDirectory(checkout.resolve("class+" + example));
      for (String file :
          List.of("server1.py", "calc.py", "server1.js", "calculator.js", "session.js")) {
        Path from = Examples.FOLDER.resolve(example).resolve(file);
        if (Files.exists(from)) {
          Files.copy(from, repository.resolve(file));
        }
      }
    }
    return checkout;
  }

  private GradingJar.Ended compare(Path checkout, String rows, String... more) throws Exception {
    Path catalog = Files.writeString(folder.resolve("catalog.tsv"), NAMES + rows);
    List<String> args = new ArrayList<>();
    args.addAll(List.of("catalog", catalog.toString(), "--checkout", checkout.toString()));
    args.addAll(List.of(more));
    return GradingJar.run(folder, args.toArray(String[]::new));
  }

  @Test
  void printsAgreementByColumnAndEachDisagreement() throws Exception {
    Path checkout = checkout("ana-python", "bad-queues-second-client-python");

    GradingJar.Ended ended =
        compare(
            checkout,
            """
            good\tclass/ana-python\tserver1.py\tF1\tsingle-reject\tPython\ty\tbusy-message+closed\t?
            queues\tclass/bad-queues-second-client-python\tserver1.py\tF1\tsingle-reject\tPython\ty\tserved\tn
            away\tclass/elsewhere\tserver1.py\tF1\tsingle-reject\tPython\ty\trefused\ty
            """);

    assertThat(ended.err()).contains("away: not checked out, there is no ");
    assertThat(ended.out())
        .containsPattern("starts +2 of +2 +100")
        .containsPattern("second client +1 of +2 +50")
        .containsPattern("restart +0 of +1 +0")
        .contains("queues  second client  truth served, verdict queued: ")
        .contains("queues  restart  truth no, verdict yes")
        .doesNotContain("good  ");
    assertThat(ended.code()).isEqualTo(1);
    Leftovers.assertNone(folder);
  }

  @Test
  void gradesFileHasFieldsForFaultsAndObservations() throws Exception {
    Path report = folder.resolve("report");

    compare(
        checkout("bad-queues-second-client-python", "bad-exits-after-first-client-javascript"),
        """
        queues\tclass/bad-queues-second-client-python\tserver1.py\tF1\tsingle-reject\tPython\ty\tqueued\ty
        exits\tclass/bad-exits-after-first-client-javascript\tserver1.js\tF1\tsingle-reject\tJavaScript\ty\t?\ty
        """,
        "--report",
        report.toString());

    assertThat(schema().validate(Files.readString(report.resolve("grades.json")), InputFormat.JSON))
        .isEmpty();
    List<GradesFile.Submission> grades = GradesFile.in(report).submissions();
    GradesFile.Check hangs = grades.get(0).programs().get(0).check("refuses-second-client");
    assertThat(hangs.fault()).isEqualTo("second-client-hangs");
    assertThat(hangs.observed()).isEqualTo(Map.of("second-client", "queued"));
    GradesFile.Check ends = grades.get(1).programs().get(0).check("serves-next-client");
    assertThat(ends.fault()).isEqualTo("next-client-not-served");
    assertThat(ends.observed()).isEqualTo(Map.of("departure", "closed"));
    assertThat(grades)
        .extracting(one -> one.programs().get(0).check("thread-per-client").observed())
        .containsOnly(Map.of("architecture", "one-at-a-time"));
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(Path.of("..", "docs", "grades.schema.json")));
  }

  @Test
  void incompleteRowIsAUsageError() throws Exception {
    GradingJar.Ended ended = compare(checkout(), "only an id\n");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).hasLineCount(1).contains("catalog.tsv, line 2: 1 cells, but 9 columns");
  }
}
