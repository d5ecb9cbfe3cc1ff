package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The standalone jar with an empty environment, which means the C locale, or few descriptors. */
@Timeout(300)
class PoorEnvironmentIT {

  private static final Path JAR = Path.of("target", "grading.jar").toAbsolutePath();
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static final String WITHOUT_LOCALE = "exec env -i PATH=\"$PATH\" \"$@\"";

  @TempDir private Path folder;
  private Path classFolder;

  @BeforeEach
  void handIn() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    classFolder = Files.createDirectory(folder.resolve("class"));
  }

  /** A URI can name any byte. */
  private void handIn(String escapedName, String escapedFile) throws IOException {
    Path submission = Path.of(URI.create(classFolder.toUri() + escapedName));
    Path file = Path.of(URI.create(submission.toUri() + "/" + escapedFile));
    Files.createDirectories(file.getParent());
    for (String name : List.of("calc.py", "server1.py")) {
      Path copy = name.startsWith("server") ? file : file.resolveSibling(name);
      Files.copy(Examples.FOLDER.resolve("ana-python").resolve(name), copy);
    }
  }

  /** Runs a line of shell with the command that grades as its arguments. */
  private String grade(String shell) throws IOException, InterruptedException {
    return run(
        shell, "class", "--program", "server1", "--only", "answers-arithmetic", "--out", "report");
  }

  private String run(String shell, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", shell, "sh", JAVA.toString()));
    command.addAll(List.of("-Djava.io.tmpdir=" + folder, "-jar", JAR.toString()));
    command.addAll(List.of(args));
    File printed = folder.resolve("printed").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed)
            .start();
    process.getOutputStream().close();
    process.waitFor();
    return Files.readString(printed.toPath(), StandardCharsets.UTF_8);
  }

  @Test
  void namesOfAllBytesAreGradedApartWithoutALocale() throws Exception {
    handIn("J%C3%BCrgen", "%C3%9Cbung/server1.py");
    handIn("J%FCrgen", "%FC/server1.py");
    handIn("J%FErgen", "server1.py");

    String printed = grade(WITHOUT_LOCALE);

    assertThat(printed).contains("3 submissions, 3 with full marks");
    assertThat(GradesFile.in(folder.resolve("report")).submissions())
        .extracting(GradesFile.Submission::id)
        .containsExactlyInAnyOrder("Jürgen", "J\\xfcrgen", "J\\xfergen");
    assertThat(folder.resolve("report/submissions").toFile().list()).hasSize(3);
  }

  @Test
  void downloadsWithUmlautsAreSortedWithoutALocale() throws Exception {
    handIn("J%C3%BCrgen_1_assignsubmission_file_", "%C3%BC/server1.py");
    handIn("J%C3%BCrgen_1_assignsubmission_onlinetext_", "s%C3%A9rver2.py");

    assertThat(run(WITHOUT_LOCALE, "plan", "class"))
        .contains("layout: moodle", "rgen (1)\n", "server1.py (certain)");
  }

  @Test
  void hardLimitOfDescriptorsBelowOursIsKept() throws Exception {
    handIn("ana", "server1.py");

    assertThat(grade("ulimit -n 300; exec \"$@\"")).contains("ana  2 of 2 points, 100%");
  }

  @Test
  void hardLimitThatIsTooLowIsNamed() throws Exception {
    handIn("ana", "server1.py");

    assertThat(grade("ulimit -n 100; exec \"$@\""))
        .isEqualToIgnoringNewLines(
            "grade: a process may open only 100 files here (ulimit -Hn); the grader needs 256");
  }
}
