package dev.socketlab.grading.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.GradesFile;
import dev.socketlab.grading.Leftovers;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Grades all that attacks the grader, beside good submissions: each attack is contained, the good
 * ones keep full marks, and the machine is as before. {@code -Dhostile.sandbox=unshare} takes
 * another sandbox than the best, {@code -Dhostile.uid=1234} another user than the tests' own.
 */
@Timeout(1_800)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileIT {

  private Run run;

  @BeforeAll
  void gradesThemAll(@TempDir Path folder) throws Exception {
    run = Run.of(user(), System.getProperty("hostile.sandbox", "auto"), folder, attack -> true);
  }

  private static List<String> user() {
    String uid = System.getProperty("hostile.uid", "");
    return uid.isEmpty()
        ? List.of()
        : List.of("setpriv", "--reuid", uid, "--regid", uid, "--clear-groups");
  }

  @Test
  void runEnds() {
    assertThat(run.ended().code()).as(run.ended().err()).isZero();
    assertThat(run.ended().err()).as("defects").doesNotContain("Exception");
  }

  @Test
  void goodOnesKeepFullMarks() throws IOException {
    for (String good : HostileClass.GOOD.keySet()) {
      GradesFile.Submission graded = run.graded(good);
      assertThat(graded.score()).as(complaints(graded)).isEqualTo(graded.max()).isPositive();
    }
  }

  static Set<String> attacks() throws IOException {
    return Attack.all().keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void attackEndsAsForeseen(String id) throws IOException {
    Attack attack = Attack.all().get(id);
    GradesFile.Submission graded = run.graded(id);
    List<GradesFile.Check> checks =
        graded.programs().stream()
            .filter(program -> program.id().equals(attack.program()))
            .flatMap(program -> program.checks().stream())
            .toList();
    Map<String, String> outcomes =
        checks.stream()
            .filter(check -> attack.outcomes().containsKey(check.id()))
            .collect(Collectors.toMap(GradesFile.Check::id, GradesFile.Check::outcome));

    assertThat(outcomes).as(id + "\n" + complaints(graded)).isEqualTo(attack.outcomes());
    assertThat(complaints(graded)).as(id).contains(attack.message());
    assertThat(checks).as(id).extracting(GradesFile.Check::outcome).doesNotContain("broken");
  }

  private static String complaints(GradesFile.Submission graded) {
    return graded.programs().stream()
        .flatMap(program -> program.checks().stream())
        .map(check -> check.id() + " " + check.outcome() + ": " + check.message())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void noAttackHasAnEffect() throws IOException {
    List<String> notPromised =
        Attack.all().entrySet().stream()
            .filter(attack -> !attack.getValue().promised())
            .map(Map.Entry::getKey)
            .toList();
    assertThat(run.effects())
        .filteredOn(effect -> notPromised.stream().noneMatch(effect::contains))
        .isEmpty();
    assertThat(run.written()).isEmpty();
    assertThat(run.calls()).as("calls at the machine's listener").isZero();
  }

  @Test
  void noProcessIsLeft() throws IOException {
    assertThat(Machine.processesWith(run.mark())).isEmpty();
    assertThat(Machine.processesWith(run.folder().toString())).isEmpty();
  }

  @Test
  void noFileIsLeftOrChanged() throws IOException {
    assertThat(Machine.filesWith(run.mark())).isEmpty();
    assertThat(Machine.contents(run.submissions().folder())).isEqualTo(run.before());
    Leftovers.assertNone(run.temporary());
  }

  @Test
  void noMountIsLeft() throws IOException {
    assertThat(run.mounts()).containsAll(Machine.mounts());
  }

  @Test
  void noPortIsTaken() throws IOException {
    for (int port : run.ports()) {
      try (ServerSocket free = Machine.listen(port)) {
        assertThat(free.getLocalPort()).isEqualTo(port);
      }
    }
  }

  @Test
  void terminalAndPagesAreInert() throws IOException {
    assertThat(run.ended().out())
        .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202e]");
    for (Path page : run.pages()) {
      assertThat(Files.readString(page))
          .as(page.toString())
          .doesNotContain("<img", "<script>alert", "\u202e")
          .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]");
    }
  }

  /** What is not found above has not happened: without walls the same proofs are found. */
  @Test
  void effectsWouldBeNoticed(@TempDir Path folder) throws Exception {
    Run bare = Run.of(List.of(), "none", folder, Attack::bare);
    try {
      assertThat(bare.calls()).isPositive();
      assertThat(bare.written()).contains(folder.resolve("host/effect-calls-out"));
      assertThat(String.join("\n", bare.effects()))
          .contains(
              "EFFECT " + bare.mark() + " calls-out", "EFFECT " + bare.mark() + " reads-others")
          .contains("EFFECT " + bare.mark() + " passes-notes", bare.secret());
    } finally {
      for (Path note : Machine.filesWith(bare.mark())) {
        Files.delete(note);
      }
    }
  }
}
