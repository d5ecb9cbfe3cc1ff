package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that take the server's address in different ways or speak different dialects. */
@Timeout(900)
class ClientsIT {

  private static final Path CLIENTS = Path.of("src/test/resources/clients").toAbsolutePath();

  private static final Path GOOD = Examples.FOLDER.resolve("ana-python");

  private static final Map<String, String> LEARNED =
      Map.of(
          "greeted", "It waits for the server to speak first.",
          "impatient", "It waits for the server to speak first.",
          "menu", "It asks for the parts of a request: 2, 417 + 256.",
          "named", "It takes the first typed line for a name.",
          "padded", "It closes a message with a NUL byte.",
          "parts", "It asks for the parts of a request: 417, +, 256.",
          "utf", "It closes a message with its length in two bytes before it.");

  @TempDir private Path folder;

  private void handIn(String submission, String client, String as) throws IOException {
    Path made = Files.createDirectories(folder.resolve("class").resolve(submission));
    String source =
        Files.readString(CLIENTS.resolve(client)).replaceAll("\\b(Fixed|Utf)\\b", "Client");
    Files.writeString(made.resolve(as), source);
  }

  private void addServer(String submission) throws IOException {
    for (String file : List.of("server1.py", "calc.py")) {
      Files.copy(GOOD.resolve(file), folder.resolve("class").resolve(submission).resolve(file));
    }
  }

  private List<GradesFile.Submission> gradeClients(String checks) throws Exception {
    GradingJar.Ended ended =
        GradingJar.run(folder, "class", "--program", "client", "--only", checks, "--out", "report");

    assertThat(ended.code()).as(ended.err()).isZero();
    return GradesFile.in(folder.resolve("report")).submissions();
  }

  @Test
  void everyWayToPassTheAddressIsFound() throws Exception {
    handIn("asks", "asks.py", "client.py");
    addServer("asks");
    handIn("fixed", "Fixed.java", "Client.java");
    addServer("fixed");
    handIn("flags", "flags.js", "client.js");
    handIn("lazy", "lazy.py", "client.py");
    handIn("reversed", "reversed.c", "client.c");

    List<GradesFile.Submission> graded =
        gradeClients("connects-as-told,keeps-conversing,works-with-own-client");
    List<String> outcomes = new ArrayList<>();
    for (GradesFile.Submission submission : graded) {
      for (GradesFile.Check check : submission.programs().get(0).checks()) {
        outcomes.add(submission.id() + " " + check.id() + " " + check.outcome());
      }
    }
    assertThat(outcomes)
        .contains(
            "asks keeps-conversing passed",
            "asks connects-as-told failed",
            "asks works-with-own-client passed",
            "fixed keeps-conversing passed",
            "fixed connects-as-told failed",
            "fixed works-with-own-client passed",
            "flags keeps-conversing passed",
            "flags works-with-own-client skipped",
            "lazy keeps-conversing passed",
            "reversed keeps-conversing passed",
            "reversed connects-as-told failed");
  }

  @Test
  void eachDialectIsLearned() throws Exception {
    handIn("greeted", "greeted.py", "client.py");
    handIn("impatient", "impatient.py", "client.py");
    handIn("menu", "menu.py", "client.py");
    handIn("named", "named.py", "client.py");
    handIn("padded", "padded.c", "client.c");
    handIn("parts", "parts.py", "client.py");
    addServer("parts");
    handIn("utf", "Utf.java", "Client.java");

    List<GradesFile.Submission> graded = gradeClients("keeps-conversing,works-with-own-client");
    for (GradesFile.Submission submission : graded) {
      assertThat(submission.programs().get(0).checks())
          .as(submission.id())
          .filteredOn(
              check -> !check.outcome().equals("skipped")) // needs a server in the same submission
          .isNotEmpty()
          .allSatisfy(check -> assertThat(check.outcome()).as(check.message()).isEqualTo("passed"));
      assertThat(submission.programs().get(0).findings())
          .as(submission.id())
          .contains(LEARNED.get(submission.id()));
    }
  }

  @Test
  void matrixTellsWhichPairsWork() throws Exception {
    handIn("asks", "asks.py", "client.py");
    addServer("asks");
    handIn("lazy", "lazy.py", "client.py");
    handIn("parts", "parts.py", "client.py");

    GradingJar.Ended ended =
        GradingJar.run(folder, "matrix", "class", "--program", "server1", "--out", "table");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .containsPattern("asks +works +-")
        .containsPattern("lazy +works +-")
        .containsPattern("parts +works +-")
        .contains("client of lazy with server1 of lazy: ");
    assertThat(Files.readString(folder.resolve("table/matrix.html")))
        .contains("<h2 id=\"of-server1\">server1</h2>")
        .contains("<dt>pairs that work</dt><dd>3</dd>");
    assertThat(Files.readString(folder.resolve("table/matrix.csv")))
        .contains("server1,asks,asks,passed,\r\n", "server1,lazy,asks,passed,\r\n");
  }
}
