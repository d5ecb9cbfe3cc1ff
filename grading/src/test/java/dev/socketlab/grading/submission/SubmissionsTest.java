package dev.socketlab.grading.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.WantedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionsTest {

  private static final List<String> NAMES = List.of("server1", "client");

  @TempDir private Path folder;

  private Path handIn(String file) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, "");
  }

  private static List<String> ids(Path path) throws IOException {
    return submissions(path).stream().map(Submission::id).toList();
  }

  private static List<Submission> submissions(Path path) throws IOException {
    List<WantedProgram> wanted = List.of(WantedProgram.named("", NAMES));
    try (HandedIn handedIn = HandedIn.at(path, wanted, Mapping.NONE, Optional.empty())) {
      return handedIn.submissions();
    }
  }

  @Test
  void folderOfSubmissionsHasOneInEachFolderInOrder() throws IOException {
    handIn("zoe/server1.py");
    handIn("ana/client.c");
    handIn("ben/readme.txt");
    handIn("expected.yaml");

    assertThat(ids(folder)).containsExactly("ana", "ben", "zoe");
    assertThat(submissions(folder).get(0).path()).isEqualTo(folder.resolve("ana"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"server1.py", "Client.java", "Makefile", "pom.xml", "package.json"})
  void folderWithAProgramOrABuildFileIsOneSubmission(String file) throws IOException {
    handIn("ana/" + file);
    handIn("ana/lib/helper.py");

    assertThat(ids(folder.resolve("ana"))).containsExactly("ana");
  }

  @Test
  void folderWithAFolderForEachProgramIsOneSubmission() throws IOException {
    handIn("ana/server1/main.rs");
    handIn("ana/Client/main.rs");

    assertThat(ids(folder.resolve("ana"))).containsExactly("ana");
  }

  @Test
  void submissionIsNamedAfterItsFolderHoweverItIsWritten() throws IOException {
    handIn("ana/server1.py");

    assertThat(ids(folder.resolve("ana/../ana/."))).containsExactly("ana");
  }

  @Test
  void hiddenFoldersAndLinksAreNoSubmissions(@TempDir Path elsewhere) throws IOException {
    handIn("ana/server1.py");
    handIn(".git/server1.py");
    Files.createSymbolicLink(folder.resolve("mallory"), elsewhere);

    assertThat(ids(folder)).containsExactly("ana");
  }

  @Test
  void archivesStandBesideFolders() throws IOException {
    handIn("ana/server1.py");
    handIn("zoe/server1.py");
    handIn("ben.zip");
    handIn("Lea.TAR.GZ");
    handIn(".hidden.zip");
    handIn("grades.csv");
    Files.createSymbolicLink(folder.resolve("mallory.zip"), folder.resolve("ben.zip"));

    assertThat(ids(folder)).containsExactly("Lea", "ana", "ben", "zoe");
    assertThat(submissions(folder).get(2).path()).isEqualTo(folder.resolve("ben.zip"));
  }

  @Test
  void archivesOfOneNameKeepTheirEndings() throws IOException {
    handIn("ana/server1.py");
    handIn("ana.zip");
    handIn("ben.zip");
    handIn("ben.tgz");

    assertThat(ids(folder)).containsExactly("ana", "ana.zip", "ben.tgz", "ben.zip");
  }

  @Test
  void archiveIsOneSubmission() throws IOException {
    assertThat(ids(handIn("ana.tar.gz"))).containsExactly("ana");
  }

  @Test
  void missingFolderIsTold() {
    assertThatThrownBy(() -> ids(folder.resolve("nowhere")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no \"" + folder.resolve("nowhere") + "\"");
  }

  @Test
  void fileIsTold() throws IOException {
    Path file = handIn("server1.py");

    assertThatThrownBy(() -> ids(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is a file; allowed: a folder");
  }

  @Test
  void emptyFolderIsToldWithWhatWasLookedFor() {
    assertThatThrownBy(() -> ids(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds no submission")
        .hasMessageContaining("server1, client");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Makefile", "package.json", "client/readme.txt", "client/server1.py"})
  void classIsAClassWhateverLiesBesideTheStudentsFolders(String file) throws IOException {
    handIn("ana/server1.py");
    handIn("ben/server1.c");
    handIn(file);

    assertThat(ids(folder)).contains("ana", "ben");
  }

  @Test
  void scriptOfATeacherBesideTheStudentsFoldersIsNoSubmission() throws IOException {
    handIn("ana/server1.py");
    handIn("ben/server1.c");
    Files.writeString(folder.resolve("probe.py"), "import socket\nsocket.connect((1, 2))\n");

    assertThat(ids(folder)).containsExactly("ana", "ben");
  }

  @Test
  void whatCouldBeAClassOrASubmissionIsAskedFor() throws IOException {
    handIn("ana/server1.py");
    handIn("ben/server1.c");
    handIn("server1.py");

    assertThatThrownBy(() -> ids(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "could be one submission, since server1.py lies in it, or 2 (ana, ben):"
                + " say --layout one or --layout folders");
  }

  @Test
  void foldersThatABuildFileNamesAreOneSubmission() throws IOException {
    handIn("ana/old/server1.py");
    handIn("ana/new/server1.py");
    Files.writeString(folder.resolve("ana/Makefile"), "all: old/server1 new/server1\n");

    assertThat(ids(folder.resolve("ana"))).containsExactly("ana");
  }

  @Test
  void reportInTheClassIsNoSubmission() throws IOException {
    handIn("ana/server1.py");
    handIn("socketlab-report/grades.json");
    handIn("socketlab-report/index.html");

    assertThat(ids(folder)).containsExactly("ana");
  }

  @Test
  void archiveWithoutAnEndingIsToldByItsContent() throws IOException {
    handIn("ana/server1.py");
    handIn("notes");
    try (PackedArchive packed = PackedArchive.create(folder.resolve("ben.zip"))) {
      packed.file("server1.py", "");
    }
    Files.move(folder.resolve("ben.zip"), folder.resolve("ben"));

    assertThat(ids(folder)).containsExactly("ana", "ben");
  }
}
