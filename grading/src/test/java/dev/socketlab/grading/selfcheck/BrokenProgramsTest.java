package dev.socketlab.grading.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.submission.Submission;
import dev.socketlab.grading.suite.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collection itself, and what is said of one that contradicts itself. */
class BrokenProgramsTest {

  private static BrokenPrograms all;

  @TempDir private Path folder;

  @BeforeAll
  static void readThem() throws IOException {
    all = BrokenPrograms.in(Path.of("").toAbsolutePath());
  }

  @Test
  void thereAreAHundredMistakesInFiveLanguages() {
    assertThat(all.mistakes()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(all.bases())
        .extracting(Base::language)
        .containsOnly("C", "Java", "JavaScript", "Python", "Rust");
  }

  @Test
  void eachCheckIsNamedByAMistake() {
    Set<String> named =
        all.mistakes().stream()
            .flatMap(mistake -> mistake.caughtBy().stream())
            .collect(Collectors.toSet());

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(Registry.all().stream().map(Check::id).toList());
  }

  @Test
  void eachMistakeIsSaidInWordsOfItsOwn() {
    assertThat(all.mistakes())
        .allSatisfy(
            mistake -> {
              assertThat(mistake.words()).hasSizeGreaterThan(5);
              assertThat(mistake.id())
                  .startsWith(mistake.base().language().toLowerCase(java.util.Locale.ROOT) + "-");
            });
  }

  @Test
  void eachMutationFitsItsBaseAndLeavesItAsItIs() throws IOException {
    for (Mistake mistake : all.mistakes()) {
      Submission made = Mutant.write(mistake, folder);

      assertThat(made.id()).isEqualTo(mistake.id());
      for (Change change : mistake.changes()) {
        assertThat(made.path().resolve(change.file()))
            .as(mistake.id())
            .content()
            .isNotEqualTo(Files.readString(mistake.base().folder().resolve(change.file())));
      }
    }
  }

  private void write(String mistake) throws IOException {
    Path base = Files.createDirectories(folder.resolve("base"));
    Files.writeString(base.resolve("server1.py"), "right\n");
    Path collection = Files.createDirectories(folder.resolve(BrokenPrograms.FOLDER));
    Files.writeString(
        collection.resolve("python.yaml"),
        "language: Python\nassignment: four-servers\nbase: base\nmistakes:\n" + mistake);
  }

  private static String mistake(String id, String program, String check, String search) {
    return """
      - id: %s
        program: %s
        mistake: something is wrong
        changes: [{file: server1.py, search: "%s", replace: wrong}]
        caught-by: [%s]
    """
        .formatted(id, program, search, check);
  }

  @Test
  void mistakeIsReadAndMade() throws IOException {
    write(mistake("python-wrong", "server1", "restarts-at-once", "right"));

    List<Mistake> mistakes = BrokenPrograms.in(folder).mistakes();

    assertThat(mistakes).extracting(Mistake::id).containsExactly("python-wrong");
    Submission made = Mutant.write(mistakes.get(0), folder);
    assertThat(made.path().resolve("server1.py")).hasContent("wrong\n");
    assertThat(folder.resolve("base/server1.py")).hasContent("right\n");
  }

  @Test
  void unknownCheckOrProgramIsRefused() throws IOException {
    write(mistake("python-wrong", "server1", "dances", "right"));
    assertThatThrownBy(() -> BrokenPrograms.in(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("python-wrong: server1 has no check \"dances\"");

    write(mistake("python-wrong", "server9", "restarts-at-once", "right"));
    assertThatThrownBy(() -> BrokenPrograms.in(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("python-wrong: no program is called \"server9\"");
  }

  @Test
  void twoMistakesOfOneNameAreRefused() throws IOException {
    String one = mistake("python-wrong", "server1", "restarts-at-once", "right");
    write(one + one);

    assertThatThrownBy(() -> BrokenPrograms.in(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two mistakes are called \"python-wrong\"");
  }

  @Test
  void mutationThatDoesNotFitNamesTheMistakeAndTheText() throws IOException {
    write(mistake("python-wrong", "server1", "restarts-at-once", "left"));
    Mistake mistake = BrokenPrograms.in(folder).mistakes().get(0);

    assertThatThrownBy(() -> Mutant.write(mistake, folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("python-wrong: server1.py does not contain \"left\"");
  }

  @Test
  void folderWithoutCollectionIsRefused() {
    assertThatThrownBy(() -> BrokenPrograms.in(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--root");
  }
}
