package dev.socketlab.grading.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.process.LittleProgram;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A submission whose program says the port it was given: so it was built and started. */
abstract class BuildFixture {

  static final String CRATE =
      "[package]\nname = \"server1\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
  static final String C = "#include <stdio.h>";
  static final String MAIN = "int main(int count, char **words) ";
  static final String[] JAVA = {
    "public class Server1 {",
    "  public static void main(String[] args) { System.out.println(\"port \" + args[0]); }",
    "}"
  };

  @TempDir Path folder;

  void handIn(String file, String... lines) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, String.join("\n", lines) + "\n");
  }

  /** Hands in a jar of the program that {@link #JAVA} is. */
  void handInJar(String file) throws Exception {
    handIn("Server1.java", JAVA);
    Path classes = Path.of(build().command().get(2));
    Files.delete(folder.resolve("Server1.java"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Server1");
    Files.createDirectories(folder.resolve(file).getParent());
    try (OutputStream out = Files.newOutputStream(folder.resolve(file));
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.putNextEntry(new JarEntry("Server1.class"));
      Files.copy(classes.resolve("Server1.class"), jar);
    }
  }

  LaunchCommand build() throws Exception {
    return build(Provided.NOTHING);
  }

  LaunchCommand build(Provided provided) throws Exception {
    return new Builder(ProgramStarter.unconfined(), provided, folder, "server1", List.of("server1"))
        .build();
  }

  static void assertSays(LaunchCommand launch, String words) throws Exception {
    try (Program program =
        ProgramStarter.unconfined()
            .start(launch.with(List.of("10007")), launch.folder(), printed -> {})) {
      LittleProgram.awaitPrinted(program, words);
      assertThat(program.awaitEnd(120_000)).isTrue();
    }
  }

  UnusableProgram failure() {
    UnusableProgram failure = catchThrowableOfType(UnusableProgram.class, this::build);
    assertThat(failure).isNotNull();
    return failure;
  }

  static String project(String version) {
    return "<project><modelVersion>4.0.0</modelVersion><groupId>uni</groupId>"
        + "<artifactId>server1</artifactId><version>"
        + version
        + "</version><packaging>pom</packaging></project>";
  }

  static boolean hasMaven() {
    return has("mvn");
  }

  static boolean has(String tool) {
    try {
      return Files.isExecutable(new Tools(System.getenv("PATH")).require(tool));
    } catch (MissingTool missing) {
      return false;
    }
  }

  static boolean isOnPath(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(at -> Files.isExecutable(Path.of(at, tool)));
  }
}
