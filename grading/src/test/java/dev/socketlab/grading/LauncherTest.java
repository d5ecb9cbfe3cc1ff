package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher at the root, in a project of its own. Its mvnw and java are scripts that print how
 * they were called.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LauncherTest {

  private static final String BUILDS =
      "#!/bin/sh\necho built >>builds\n: >server3/target/server3.jar\n";

  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025-01-01' >&2; exit; fi
      shift
      printf '%%s\\n' "in $(pwd)" "${1##*/}"
      shift
      printf '<%%s>\\n' "$@"
      exit 7
      """;

  @TempDir private Path temporary;

  private Path folder;

  private Path project;
  private Path jdk;

  /** The output, both streams merged, and the exit code. */
  private record Ended(int code, String printed) {}

  @BeforeEach
  void makeProject() throws Exception {
    // A path with a space shows missing quotes.
    folder = Files.createDirectories(temporary.resolve("a folder")).toRealPath();
    project = folder.resolve("project");
    for (String module : List.of("common", "server3")) {
      write(project.resolve(module + "/src/main/java/Main.java"), "");
      write(project.resolve(module + "/pom.xml"), "");
      Files.createDirectories(project.resolve(module + "/target"));
    }
    write(project.resolve("pom.xml"), "<project>\n  <version>1.2.3</version>\n</project>\n");
    Path launcher = Path.of("..", "socketlab");
    script(project.resolve("socketlab"), Files.readString(launcher));
    script(project.resolve("mvnw"), BUILDS);
    jdk = jdk("jdk", "17.0.1");
  }

  @Test
  void buildsAMissingJarAndReportsItInOneLine() throws Exception {
    Ended ended = launch("server3");

    assertThat(ended.printed()).containsPattern("building server3 … done \\(\\d+ s\\)\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void runsTheJarInTheWorkingDirectoryWithArgumentsAndExitCode() throws Exception {
    launch("server3");

    Ended ended = launch("server3", "10001", "two words", "");

    assertThat(ended.printed())
        .isEqualTo("in " + folder + "\nserver3.jar\n<10001>\n<two words>\n<>\n");
    assertThat(ended.code()).isEqualTo(7);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void graderCommandsAreInOneJar() throws Exception {
    for (String module : List.of("client", "grading")) {
      write(project.resolve(module + "/src/main/java/Main.java"), "");
      write(project.resolve(module + "/pom.xml"), "");
    }
    write(project.resolve("grading/target/grading.jar"), "");
    touch(project.resolve("grading/target/grading.jar"));

    Ended ended = launch("doctor", "--help");

    assertThat(ended.printed()).endsWith("grading.jar>\n<doctor>\n<--help>\n");
  }

  @Test
  void newerSourceIsBuilt() throws Exception {
    launch("server3");
    touch(project.resolve("common/src/main/java/Main.java"));

    launch("server3");

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void sourceSavedDuringTheBuildIsBuiltNextTime() throws Exception {
    script(
        project.resolve("mvnw"),
        BUILDS
            + "touch -d '+1 minute' server3/src/main/java/Main.java\n"
            + "touch -d '+2 minutes' server3/target/server3.jar\n");
    launch("server3");
    script(project.resolve("mvnw"), BUILDS);

    launch("server3");

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void failedBuildShowsItsErrorsAndLeavesNoJar() throws Exception {
    script(
        project.resolve("mvnw"),
        "#!/bin/sh\n: >server3/target/server3.jar\necho no semicolon; exit 3\n");

    Ended ended = launch("server3");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.printed()).contains("building server3 … failed\nno semicolon\n");
    assertThat(project.resolve("server3/target/server3.jar")).doesNotExist();
  }

  @Test
  void twoLaunchersBuildOnce() throws Exception {
    List<Process> both = List.of(start(jdk, "server3"), start(jdk, "server3"));

    for (Process one : both) {
      assertThat(end(one).code()).isEqualTo(7);
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void oldJavaIsSkipped() throws Exception {
    Ended ended = end(start(jdk("old", "1.8.0_402"), "server3", "--version"));

    // A newer one is on this machine: at least the one that runs this test.
    assertThat(ended.printed()).doesNotContain("server3.jar\n<--version>");
  }

  @Test
  void runtimeWithoutCompilerRunsJarsThatAreUpToDate() throws Exception {
    launch("server3");
    Files.delete(jdk.resolve("bin/javac"));

    Ended ended = launch("server3", "--version");

    assertThat(ended.printed()).contains("server3.jar\n<--version>\n").doesNotContain("building");
  }

  @Test
  void emptyEnvironmentGetsALocaleThatCanNameEveryFile() throws Exception {
    launch("server3");
    script(jdk.resolve("bin/java"), JAVA.formatted("17.0.1").replace("exit 7", "echo $LC_ALL"));
    ProcessBuilder builder = new ProcessBuilder(project.resolve("socketlab").toString(), "server3");
    builder.environment().clear();
    builder.environment().put("JAVA_HOME", jdk.toString());

    assertThat(end(builder.start()).printed()).endsWith("C.UTF-8\n");
  }

  @Test
  void unknownPartIsAUsageError() throws Exception {
    Ended ended = launch("server5");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.printed().lines())
        .singleElement()
        .asString()
        .contains("'server5'", "server1", "server4", "client", "grade", "doctor", "help");
  }

  @Test
  void noArgumentShowsTheHelp() throws Exception {
    Ended ended = launch();

    assertThat(ended.code()).isZero();
    assertThat(ended.printed()).startsWith("Usage: ./socketlab PART").contains("server1", "grade");
  }

  @Test
  void versionIsThatOfTheProject() throws Exception {
    assertThat(launch("version")).isEqualTo(new Ended(0, "socketlab 1.2.3\n"));
  }

  private Ended launch(String... arguments) throws Exception {
    return end(start(jdk, arguments));
  }

  private Process start(Path javaHome, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(project.resolve("socketlab").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().put("MAVEN_USER_HOME", folder.toString());
    return builder.start();
  }

  private static Ended end(Process process) throws Exception {
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), printed);
  }

  private long builds() throws IOException {
    return Files.readAllLines(project.resolve("builds")).size();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    script(home.resolve("bin/java"), JAVA.formatted(version));
    script(home.resolve("bin/javac"), "#!/bin/sh\n");
    return home;
  }

  /** Makes a file newer than all others, even if the file system's clock is coarse. */
  private static void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void script(Path file, String text) throws IOException {
    write(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
