package dev.socketlab.grading.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socketlab.grading.Examples;
import dev.socketlab.grading.Leftovers;
import dev.socketlab.grading.Sample;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.suite.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mistakes and good submissions that are not among the examples. Of each check that no example
 * fails, a mistake is drawn; {@code -Pselfcheck} takes all.
 */
@Timeout(3_600)
class SelfcheckIT {

  private static final Path GRADING = Path.of("").toAbsolutePath();

  private static final int GOOD_DRAWN = 3;

  @TempDir private Path folder;

  private String said;

  /** As the launcher runs it: rooms need the packaged grader. */
  private int run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + folder));
    command.addAll(List.of("-jar", "target/grading.jar", "selfcheck"));
    command.addAll(List.of("--root", ".."));
    command.addAll(List.of(args));
    // Started as root, the grader becomes another user, who has to reach what is in there.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** All checks fail a program in this run or in that of the examples. */
  private static List<Mistake> drawn() throws IOException {
    List<Mistake> all =
        BrokenPrograms.in(GRADING).mistakes().stream()
            .filter(one -> canBeMade(one.base()))
            .toList();
    if (Sample.whole()) {
      return all;
    }
    Set<String> failed = new HashSet<>();
    for (String assignment : AssignmentFile.BUILT_IN) {
      for (Expectation expectation : Examples.expected(assignment).values()) {
        expectation.fails().values().forEach(failed::addAll);
      }
    }
    List<Mistake> drawn = new ArrayList<>();
    for (Mistake mistake : Sample.shuffled(all)) {
      if (failed.addAll(mistake.caughtBy())) {
        drawn.add(mistake);
      }
    }
    assertThat(failed).containsAll(Registry.all().stream().map(Check::id).toList());
    return drawn;
  }

  /** Programs in Rust take long to build, and a cargo in somebody's home is not seen in a room. */
  private static boolean canBeMade(Base base) {
    return !base.language().equals("Rust") || (Sample.whole() && hasCargo());
  }

  private static boolean hasCargo() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(Path::of)
        .filter(bin -> !bin.startsWith(System.getProperty("user.home")))
        .anyMatch(bin -> Files.isExecutable(bin.resolve("cargo")));
  }

  /** Good submissions that ExamplesIT does not grade, or a sample of them. */
  private static List<Base> good() throws IOException {
    return Sample.of(
        BrokenPrograms.in(GRADING).bases().stream()
            .filter(base -> !base.folder().startsWith(GRADING.resolve("examples")))
            .filter(SelfcheckIT::canBeMade)
            .toList(),
        GOOD_DRAWN);
  }

  @Test
  void eachMistakeIsCaughtByTheCheckThatNamesItAndNoGoodOneIsMarkedDown() throws Exception {
    Path page = folder.resolve("kill-matrix.md");
    List<String> mistakes = drawn().stream().map(Mistake::id).toList();
    List<String> good = good().stream().map(Base::id).toList();
    String only = String.join(",", mistakes) + "," + String.join(",", good);

    int code = run("--jobs", "4", "--only", only, "--write", page.toString());

    assertThat(code).as(said).isZero();
    assertThat(said)
        .contains("%1$d of %1$d mistakes (100 %%) are caught".formatted(mistakes.size()))
        .contains("; 0 of ");
    assertThat(page).content().contains(mistakes);
    Leftovers.assertNone(folder);
  }

  @Test
  void verdictsAreTheSameInEveryRoundUnderLoad() throws Exception {
    assumeTrue(Sample.whole(), "takes the processors from all other tests");

    int code = run("--repeat", "2", "--load", "1", "--only", "bad-queues-second-client-python");

    assertThat(code).as(said).isZero();
    assertThat(said).contains("round 2: ", "0 outcomes differ in 2 rounds");
    Leftovers.assertNone(folder);
  }
}
