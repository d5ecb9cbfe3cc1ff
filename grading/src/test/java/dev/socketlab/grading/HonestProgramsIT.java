package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Correct programs that look wrong: each passes the checks that might accuse it. */
@Timeout(900)
class HonestProgramsIT {

  private static final Path HONEST = Path.of("src/test/resources/honest").toAbsolutePath();

  private static final Path GOOD = Examples.FOLDER.resolve("ana-python");

  @TempDir private Path folder;

  /** Hands in a good server that delays every answer in that way. */
  private void late(String submission, String way) throws IOException {
    Path made = Files.createDirectories(folder.resolve("class").resolve(submission));
    Files.copy(HONEST.resolve(way + ".py"), made.resolve(way + ".py"));
    Files.copy(GOOD.resolve("calc.py"), made.resolve("calc.py"));
    Files.writeString(
        made.resolve("server3.py"),
        Files.readString(GOOD.resolve("server3.py"))
            .replace(
                "from calc import answer, is_goodbye",
                """
                import calc
                from calc import is_goodbye
                from %s import late


                def answer(line):
                    late()
                    return calc.answer(line)
                """
                    .formatted(way)));
  }

  /** Hands in a good server that calculates in that way. */
  private void calculates(String submission, String way) throws IOException {
    Path made = Files.createDirectories(folder.resolve("class").resolve(submission));
    Files.copy(HONEST.resolve(way + ".py"), made.resolve(way + ".py"));
    Files.copy(GOOD.resolve("calc.py"), made.resolve("calc.py"));
    Files.writeString(
        made.resolve("server3.py"),
        Files.readString(GOOD.resolve("server3.py"))
            .replace(
                "from calc import answer, is_goodbye",
                "from calc import is_goodbye\nfrom %s import answer".formatted(way)));
  }

  @Test
  void noneIsAccused() throws Exception {
    List<String> ways = List.of("sleep", "timer", "orphan", "timeout");
    for (String way : Sample.of(ways, 2)) {
      late(way, "late_by_" + way);
    }
    calculates("asks-a-database", "database");
    Path skips = Files.createDirectories(folder.resolve("class").resolve("skips"));
    Files.copy(HONEST.resolve("skips.cpp"), skips.resolve("server3.cpp"));

    GradingJar.Ended ended =
        GradingJar.run(
            folder,
            "class",
            "--program",
            "server3",
            "--only",
            "answers-arithmetic,separates-joined-messages,runs-no-code",
            "--out",
            "report");

    assertThat(ended.code()).as(ended.err()).isZero();
    List<GradesFile.Submission> graded = GradesFile.in(folder.resolve("report")).submissions();
    assertThat(graded).hasSizeGreaterThan(3);
    for (GradesFile.Submission submission : graded) {
      assertThat(submission.programs().get(0).checks())
          .as(submission.id())
          .hasSize(4)
          .allSatisfy(check -> assertThat(check.outcome()).as(check.message()).isEqualTo("passed"));
    }
  }
}
