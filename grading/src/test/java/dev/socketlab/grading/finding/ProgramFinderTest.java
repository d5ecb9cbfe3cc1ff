package dev.socketlab.grading.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramFinderTest {

  private static final List<String> SERVER1 = List.of("server1");

  @TempDir private Path folder;

  private void handIn(String... files) throws IOException {
    for (String file : files) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "");
    }
  }

  private Optional<String> found(List<String> names) throws IOException {
    return ProgramFinder.find(folder, names).map(file -> folder.relativize(file).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"annFoothillLab7server.py", "Lab7_Server.java", "q3/my-server.c", "server.js"})
  void starStandsForWhateverComesBefore(String file) throws IOException {
    handIn(file, "annFoothillLab7client.py", "serverTest.py");

    assertThat(found(List.of("server", "*server"))).contains(file);
  }

  @Test
  void nameWithoutStarGoesFirst() throws IOException {
    handIn("aaa_server.py", "server.py");

    assertThat(found(List.of("server", "*server"))).contains("server.py");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server1.py",
        "Server1.java",
        "SERVER1.C",
        "server_1.cpp",
        "server-1.js",
        "Server 1.py",
        "server1.mjs",
        "server1.jar",
        "q1/server1.c",
        "src/main/java/de/uni/Server1.java",
        "server1/main.py",
        "Server-1/Server.java",
        "a/server1/index.js"
      })
  void programIsFoundWhereverItLies(String file) throws IOException {
    handIn(file, "readme.txt", "server2.py");

    assertThat(found(SERVER1)).hasValue(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server2.py",
        "server1.txt",
        "server1",
        "server1.py.bak",
        "myserver1.py",
        "server11.py",
        "server1/notes.py",
        "__pycache__/server1.py",
        "node_modules/server1/index.js",
        "target/server1.jar",
        ".git/server1.py"
      })
  void otherFilesAreNotTheProgram(String file) throws IOException {
    handIn(file);

    assertThat(found(SERVER1)).isEmpty();
  }

  @Test
  void nearestToTheTopIsTaken() throws IOException {
    handIn("old/server1.py", "server1.jar", "old/older/server1.c");

    assertThat(found(SERVER1)).hasValue("server1.jar");
  }

  @Test
  void sourceIsTakenBeforeWhatItIsCompiledTo() throws IOException {
    handIn("server1.jar", "Server1.java");

    assertThat(found(SERVER1)).hasValue("Server1.java");
  }

  @Test
  void firstOfTheNamesIsTaken() throws IOException {
    handIn("continuous-client.py", "client.jar");

    assertThat(found(List.of("client", "continuous-client"))).hasValue("client.jar");
  }

  @Test
  void namedFileIsTakenBeforeTheMainFileOfANamedFolder() throws IOException {
    handIn("server1/main.py", "server1/helper/server1.py");

    assertThat(found(SERVER1)).hasValue("server1/helper/server1.py");
  }

  @Test
  void emptySubmissionHoldsNothing() throws IOException {
    assertThat(found(SERVER1)).isEmpty();
  }

  @Test
  void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("server1.py"), "");
    Files.createSymbolicLink(folder.resolve("server1.py"), secret);
    Files.createSymbolicLink(folder.resolve("sub"), elsewhere);

    assertThat(found(SERVER1)).isEmpty();
  }

  @Test
  void linkInACircleDoesNoHarm() throws IOException {
    handIn("a/server1.py");
    Files.createSymbolicLink(folder.resolve("a/again"), folder);

    assertThat(found(SERVER1)).hasValue("a/server1.py");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server1-1.py",
        "server1 (2).py",
        "Copy of server1.py",
        "server1 - Copy.py",
        "Server1 - Kopie (3).java",
        "Ann Foo_1234_assignsubmission_file_server1.py",
        "fooann_LATE_12345_678_server1-2.py",
        "src/bin/server1.rs",
        "1/2/3/4/5/6/7/8/9/10/server1.py",
      })
  void whatWasAppendedToTheNameAndWhereItLiesDoNotMatter(String file) throws IOException {
    handIn(file, "server11.py", "my_server1.py");

    assertThat(found(SERVER1)).contains(file);
  }

  @Test
  void nameWithoutAnythingAppendedGoesFirst() throws IOException {
    handIn("server1 (1).py", "server1.py");

    assertThat(found(SERVER1)).contains("server1.py");
  }
}
