package dev.socketlab.grading.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.WantedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads of course systems: whose each file is. */
class HandedInTest {

  private static final List<WantedProgram> WANTED =
      List.of(WantedProgram.named("", List.of("server1", "client")));

  @TempDir private Path folder;

  private void file(String name) throws IOException {
    Path file = folder.resolve("class").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }

  private HandedIn handedIn() throws IOException {
    return at(folder.resolve("class"), Optional.empty());
  }

  private static HandedIn at(Path path, Optional<Layout> said) throws IOException {
    return HandedIn.at(path, WANTED, Mapping.NONE, said);
  }

  /** By submission, the files in it and what they hold. */
  private static Map<String, Map<String, String>> files(HandedIn handedIn) throws IOException {
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (Submission submission : handedIn.submissions()) {
      Map<String, String> files = all.computeIfAbsent(submission.id(), id -> new TreeMap<>());
      try (Stream<Path> walk = Files.walk(submission.path())) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          files.put(submission.path().relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return all;
  }

  @Test
  void moodleHasAFolderForEachKindOfWhatAStudentHandsIn() throws IOException {
    file("Ana Öz_101_assignsubmission_file_/server1.py");
    file("Ana Öz_101_assignsubmission_file_/lib/calc.py");
    file("Ana Öz_101_assignsubmission_onlinetext_/onlinetext.html");
    file("Ben_Lee_102_assignsubmission_file/abgabe.zip");
    file("Cem_103_assignsubmission_onlinetext_onlinetext.html");

    try (HandedIn handedIn = handedIn()) {
      assertThat(handedIn.layout()).isEqualTo(Layout.MOODLE);
      assertThat(files(handedIn))
          .hasEntrySatisfying(
              "Ana Öz (101)",
              files ->
                  assertThat(files)
                      .containsOnlyKeys("server1.py", "lib/calc.py", "onlinetext.html"))
          .hasEntrySatisfying(
              "Ben_Lee (102)", files -> assertThat(files).containsOnlyKeys("abgabe.zip"))
          .hasEntrySatisfying(
              "Cem (103)", files -> assertThat(files).containsOnlyKeys("onlinetext.html"))
          .hasSize(3);
      assertThat(handedIn.notes()).isEmpty();
    }
  }

  @Test
  void moodleOnceHadFilesInsteadOfFolders() throws IOException {
    file("Ana Öz_101_assignsubmission_file_server1.py");
    file("Ana Öz_101_assignsubmission_file_server1-1.py");

    try (HandedIn handedIn = handedIn()) {
      assertThat(files(handedIn))
          .containsOnly(
              Map.entry(
                  "Ana Öz (101)",
                  Map.of(
                      "server1.py", "Ana Öz_101_assignsubmission_file_server1.py",
                      "server1-1.py", "Ana Öz_101_assignsubmission_file_server1-1.py")));
    }
  }

  @Test
  void canvasPutsAllFilesIntoOneFolderAndTheLastOfANameCounts() throws IOException {
    file("leeana_LATE_101_5001_server1.py");
    file("leeana_LATE_101_5009_server1-1.py");
    file("leeana_LATE_101_5002_part-1.py");
    file("oezben_102_5003_server1.py");
    file("grades.xlsx");

    try (HandedIn handedIn = handedIn()) {
      assertThat(handedIn.layout()).isEqualTo(Layout.CANVAS);
      assertThat(files(handedIn))
          .containsOnly(
              Map.entry(
                  "leeana (101)",
                  Map.of(
                      "server1.py", "leeana_LATE_101_5009_server1-1.py",
                      "part-1.py", "leeana_LATE_101_5002_part-1.py")),
              Map.entry("oezben (102)", Map.of("server1.py", "oezben_102_5003_server1.py")));
      assertThat(handedIn.notes())
          .containsExactly(
              "not graded, since named otherwise than in Canvas' download of all submissions:"
                  + " grades.xlsx",
              "late: leeana (101)");
    }
  }

  @Test
  void blackboardKeepsEveryAttemptAndTheLastCounts() throws IOException {
    file("Exercise_2_alee_attempt_2026-11-20-18-05-59.txt");
    file("Exercise_2_alee_attempt_2026-11-20-18-05-59_server1.py");
    file("Exercise_2_alee_attempt_2026-11-21-09-00-00_server1.py");

    try (HandedIn handedIn = handedIn()) {
      assertThat(handedIn.layout()).isEqualTo(Layout.BLACKBOARD);
      assertThat(files(handedIn))
          .containsOnly(
              Map.entry(
                  "alee",
                  Map.of("server1.py", "Exercise_2_alee_attempt_2026-11-21-09-00-00_server1.py")));
    }
  }

  @Test
  void gradescopeSaysInAFileWhoHandedInWhat() throws IOException {
    file("submission_501/server1.py");
    file("submission_502/client.py");
    Files.writeString(
        folder.resolve("class/submission_metadata.yml"),
        """
        ---
        submission_501:
          :submitters:
          - :name: Ana Öz
            :sid: '101'
            :email: ana@example.org
          - :name: Ben Lee
          :status: processed
        submission_502:
          :submitters: []
        """);

    try (HandedIn handedIn = handedIn()) {
      assertThat(handedIn.layout()).isEqualTo(Layout.GRADESCOPE);
      assertThat(files(handedIn).keySet())
          .containsExactly("Ana Öz, Ben Lee (501)", "submission_502");
    }
  }

  @Test
  void archiveOfAClassIsSortedLikeAFolderAndItsCopyIsDeleted() throws IOException {
    Path zip = folder.resolve("class.zip");
    try (PackedArchive packed = PackedArchive.create(zip)) {
      packed.file("week 3/ana/server1.py", "").file("week 3/ben/server1.py", "");
    }

    Path copy;
    try (HandedIn handedIn = at(zip, Optional.empty())) {
      assertThat(handedIn.layout()).isEqualTo(Layout.FOLDERS);
      assertThat(handedIn.submissions()).extracting(Submission::id).containsExactly("ana", "ben");
      copy = handedIn.submissions().get(0).path();
      assertThat(copy).isDirectory();
    }
    assertThat(copy).doesNotExist();
  }

  @Test
  void archiveWithAFolderForEachProgramIsOneSubmissionUnlessTheTeacherSaysOtherwise()
      throws IOException {
    Path zip = folder.resolve("ana.zip");
    try (PackedArchive packed = PackedArchive.create(zip)) {
      packed.file("q1/main.py", "").file("q2/main.py", "");
    }

    try (HandedIn handedIn = at(zip, Optional.empty())) {
      assertThat(handedIn.submissions()).containsExactly(new Submission("ana", zip));
    }
    try (HandedIn handedIn = at(zip, Optional.of(Layout.FOLDERS))) {
      assertThat(handedIn.submissions()).extracting(Submission::id).containsExactly("q1", "q2");
    }
  }

  @Test
  void filesBesideTheFoldersOfAClassAreNamed() throws IOException {
    file("ana/server1.py");
    file("ben/server1.py");
    file("notes.txt");

    try (HandedIn handedIn = handedIn()) {
      assertThat(handedIn.layout()).isEqualTo(Layout.FOLDERS);
      assertThat(handedIn.notes())
          .containsExactly("not graded, since neither a folder nor an archive: notes.txt");
    }
  }

  @Test
  void layoutThatDoesNotFitIsRefused() throws IOException {
    file("ana/server1.py");

    assertThatThrownBy(() -> at(folder.resolve("class"), Optional.of(Layout.CANVAS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"class\" is not Canvas' download of all submissions: no name in it has that form");
    assertThatThrownBy(() -> Layout.named("moddle"))
        .hasMessage(
            "there is no layout \"moddle\"; allowed: one, folders, moodle, canvas, blackboard,"
                + " gradescope");
  }

  @Test
  void fileThatIsNotThereCannotBeMapped() throws IOException {
    file("server1.py");

    assertThatThrownBy(
            () ->
                HandedIn.at(
                    folder.resolve("class"),
                    WANTED,
                    Mapping.parse("server1=nope.py"),
                    Optional.empty()))
        .hasMessage("--map names \"nope.py\", which is no file of the submission");
  }
}
