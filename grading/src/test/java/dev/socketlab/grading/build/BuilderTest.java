package dev.socketlab.grading.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each program says the port it was given: so it was built, started, and told the port. */
@Timeout(300)
class BuilderTest {

  private static final String CRATE =
      "[package]\nname = \"server1\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
  private static final String C = "#include <stdio.h>";
  private static final String MAIN = "int main(int count, char **words) ";
  private static final String[] JAVA = {
    "public class Server1 {",
    "  public static void main(String[] args) { System.out.println(\"port \" + args[0]); }",
    "}"
  };

  @TempDir private Path folder;

  private void handIn(String file, String... lines) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, String.join("\n", lines) + "\n");
  }

  /** Hands in a jar of the program that {@link #JAVA} is. */
  private void handInJar(String file) throws Exception {
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

  private LaunchCommand build() throws Exception {
    return build(Provided.NOTHING);
  }

  private LaunchCommand build(Provided provided) throws Exception {
    return new Builder(ProgramStarter.unconfined(), provided, folder, "server1", List.of("server1"))
        .build();
  }

  private static void assertSays(LaunchCommand launch, String words) throws Exception {
    try (Program program =
        ProgramStarter.unconfined()
            .start(launch.with(List.of("10007")), launch.folder(), printed -> {})) {
      LittleProgram.awaitPrinted(program, words);
      assertThat(program.awaitEnd(120_000)).isTrue();
    }
  }

  private UnusableProgram failure() {
    UnusableProgram failure = catchThrowableOfType(UnusableProgram.class, this::build);
    assertThat(failure).isNotNull();
    return failure;
  }

  @Test
  void pythonIsStartedWhereItLies() throws Exception {
    handIn("q1/words.py", "PORT = 'port'");
    handIn("q1/server1.py", "import sys, words", "print(words.PORT, sys.argv[1])");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("python3 q1/server1.py");
    assertSays(launch, "port 10007\n");
  }

  @Test
  void javaScriptIsStartedByNode() throws Exception {
    handIn("server1.js", "console.log('port', process.argv[2]);");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("node server1.js");
    assertSays(launch, "port 10007\n");
  }

  @Test
  void javaIsCompiledWithTheClassesItUsesAndNoOthers() throws Exception {
    handIn("Words.java", "class Words { static final String PORT = \"port \"; }");
    handIn("Broken.java", "class Broken {");
    handIn(
        "Server1.java",
        "public class Server1 {",
        "  public static void main(String[] args) { System.out.println(Words.PORT + args[0]); }",
        "}");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("java Server1");
    assertSays(launch, "port 10007\n");
  }

  @Test
  void javaInAPackageIsCompiledFromItsRoot() throws Exception {
    handIn("src/de/uni/util/Words.java", "package de.uni.util;", "public class Words { }");
    handIn(
        "src/de/uni/Server1.java",
        "package de.uni;",
        "import de.uni.util.Words;",
        "public class Server1 {",
        "  public static void main(String[] args) {",
        "    System.out.println(new Words().getClass().getName() + \" \" + args[0]);",
        "  }",
        "}");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("java de.uni.Server1");
    assertSays(launch, "de.uni.util.Words 10007\n");
  }

  @Test
  void jarIsStartedAsItIs() throws Exception {
    handInJar("server1.jar");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("java -jar server1.jar");
    assertSays(launch, "port 10007\n");
  }

  @Test
  void cIsCompiledWithTheFilesBesideItThatAreNoPrograms() throws Exception {
    handIn("words.c", "const char *port = \"port\";");
    handIn("server2.c", MAIN + "{ return 2; }");
    handIn(
        "server1.c",
        C,
        "extern const char *port;",
        MAIN + "{ printf(\"%s %s\\n\", port, words[1]); return count - 2; }");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("./server1");
    assertSays(launch, "port 10007\n");
  }

  @Test
  void cPlusPlusIsCompiledToo() throws Exception {
    handIn(
        "server1.cpp",
        "#include <iostream>",
        "#include <thread>",
        MAIN + "{ std::thread([&] { std::cout << \"port \" << words[1] << std::endl; }).join(); }");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void makefileIsAskedForTheProgram() throws Exception {
    handIn("Makefile", "all: server1 server2", "server1: main.c", "\tgcc -o $@ main.c");
    handIn("main.c", C, MAIN + "{ printf(\"made %s\\n\", words[1]); return count - 2; }");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("./server1");
    assertSays(launch, "made 10007\n");
  }

  @Test
  void makefileThatDoesNotNameTheProgramIsPassedOver() throws Exception {
    handIn("Makefile", "server1 := server1.py", "# server1: nothing", "server2: server2.c");
    handIn("server1.py", "import sys", "print('port', sys.argv[1])");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void mistakeInTheMakefileIsShownInItsWords() throws Exception {
    handIn("Makefile", "server1: nowhere.c", "\tgcc -o $@ nowhere.c");

    UnusableProgram failure = failure();

    assertThat(failure).hasMessage("server1 does not compile");
    assertThat(failure.command()).isEqualTo("make server1");
    assertThat(failure.words()).contains("nowhere.c");
  }

  @Test
  void scriptOfPackageJsonIsRunWithThePort() throws Exception {
    handIn("package.json", "{\"scripts\": {\"server1\": \"node src/main.js --loud\"}}");
    handIn("src/main.js", "console.log(process.argv.slice(2).join(' '));");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("node src/main.js --loud");
    assertSays(launch, "--loud 10007\n");
  }

  @Test
  void packageJsonWithoutTheScriptIsPassedOver() throws Exception {
    handIn("package.json", "{\"type\": \"module\"}");
    handIn("server1.js", "import net from 'net'; console.log(typeof net, process.argv[2]);");

    assertSays(build(), "object 10007\n");
  }

  @Test
  void packageJsonThatIsNoJsonIsTheStudentsMistake() throws Exception {
    handIn("package.json", "{scripts");

    UnusableProgram failure = failure();

    assertThat(failure).hasMessage("package.json is not JSON");
    assertThat(failure.words()).isNotEmpty();
  }

  @Test
  void mavenProjectIsPackagedAndItsJarIsStarted() throws Exception {
    assumeTrue(hasMaven(), "no mvn on this machine");
    handInJar("target/server1-1.0.jar");
    // A project of packaging "pom" has nothing to do that needs a plugin from elsewhere.
    handIn("pom.xml", project("1.0"));

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("java -jar target/server1-1.0.jar");
    assertSays(launch, "port 10007\n");
  }

  @Test
  void mistakeInThePomIsShownInMavensWords() throws Exception {
    assumeTrue(hasMaven(), "no mvn on this machine");
    handIn("pom.xml", project(""));

    UnusableProgram failure = failure();

    assertThat(failure.command()).startsWith("mvn ").endsWith("package");
    assertThat(failure.words()).contains("'version' is missing").doesNotContain(folder.toString());
  }

  private static String project(String version) {
    return "<project><modelVersion>4.0.0</modelVersion><groupId>uni</groupId>"
        + "<artifactId>server1</artifactId><version>"
        + version
        + "</version><packaging>pom</packaging></project>";
  }

  private static boolean hasMaven() {
    return has("mvn");
  }

  private static boolean has(String tool) {
    try {
      return Files.isExecutable(new Tools(System.getenv("PATH")).need(tool));
    } catch (MissingTool missing) {
      return false;
    }
  }

  @Test
  void mistakeInCIsShownInTheCompilersWords() throws Exception {
    handIn("sub/server1.c", MAIN + "{ return 1 }");

    UnusableProgram failure = failure();

    assertThat(failure).hasMessage("server1 does not compile");
    assertThat(failure.command()).isEqualTo("gcc -pthread sub/server1.c");
    assertThat(failure.words())
        .contains("sub/server1.c:1:", "error:", "return 1 }")
        .doesNotContain(folder.toString());
  }

  @Test
  void mistakeInJavaIsShownInTheCompilersWords() throws Exception {
    handIn("Server1.java", "class Server1 {", "  int port = \"ten\";", "}");

    UnusableProgram failure = failure();

    assertThat(failure).hasMessage("server1 does not compile");
    assertThat(failure.command()).isEqualTo("javac Server1.java");
    assertThat(failure.words())
        .contains("Server1.java:2: error:", "int port = \"ten\";")
        .doesNotContain(folder.toString());
  }

  @Test
  void programThatWasNotHandedInNeedsNoCommand() throws Exception {
    handIn("server2.py", "");

    UnusableProgram failure = failure();

    assertThat(failure).hasMessage("server1 was not handed in");
    assertThat(failure.command()).isEmpty();
    assertThat(failure.words()).contains("server1");
  }

  @Test
  void libraryThatNpmWouldFetchIsNamedAsMissing() throws Exception {
    handIn(
        "package.json",
        "{\"scripts\": {\"server1\": \"node s.js\"}, \"dependencies\": {\"express\": \"4\"}}");

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessage("needs the npm library express, which is not provided (--provide npm=DIR)");
  }

  @Test
  void providedModuleIsFound(@TempDir Path elsewhere) throws Exception {
    Path modules = Files.createDirectories(elsewhere.resolve("node_modules"));
    Files.createDirectory(modules.resolve("teller"));
    Files.writeString(modules.resolve("teller/index.js"), "module.exports = console.log");
    handIn(
        "package.json",
        "{\"scripts\": {\"server1\": \"node s.js\"}, \"dependencies\": {\"teller\": \"1\"}}");
    handIn("s.js", "require('teller')('port ' + process.argv[2])");

    LaunchCommand launch = build(Provided.parse("npm=" + modules));

    assertSays(launch, "port 10007");
  }

  @Test
  void libraryThatMavenWouldFetchIsNamedAsMissing() throws Exception {
    assumeTrue(hasMaven(), "no mvn on this machine");
    handIn("pom.xml", project("1.0").replace("<packaging>pom</packaging>", ""));

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessageMatching(
            "needs the maven library org\\.apache\\.maven\\.plugins:.*, which is.*");
  }

  @Test
  void crateIsBuiltWithoutANetwork() throws Exception {
    assumeTrue(has("cargo"), "no cargo on this machine");
    handIn("Cargo.toml", CRATE);
    handIn("src/main.rs", "fn main() { println!(\"port {}\", std::env::args().nth(1).unwrap()); }");

    assertSays(build(), "port 10007");
  }

  @Test
  void libraryThatCargoWouldFetchIsNamedAsMissing() throws Exception {
    assumeTrue(has("cargo"), "no cargo on this machine");
    handIn("Cargo.toml", CRATE + "[dependencies]\nno-such-crate = \"1\"");
    handIn("src/main.rs", "fn main() {}");

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessageContaining("needs the cargo library no-such-crate, which is not provided");
  }

  @Test
  void goIsBuiltWithoutANetwork() throws Exception {
    assumeTrue(isOnPath("go"));
    handIn("words.go", "package main", "const words = \"port\"");
    handIn(
        "server1.go",
        "package main",
        "import (\"fmt\"; \"os\")",
        "func main() { fmt.Println(words, os.Args[1]) }");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void rustInOneFileIsCompiled() throws Exception {
    assumeTrue(isOnPath("rustc"));
    handIn("server1.rs", "fn main() { println!(\"port {}\", std::env::args().nth(1).unwrap()); }");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void headersInAnotherFolderAreFoundWithTheirCode() throws Exception {
    handIn("include/words.h", "const char *words(void);");
    handIn("lib/words.c", "const char *words(void) { return \"port\"; }");
    handIn(
        "src/server1.c",
        C,
        "#include \"words.h\"",
        "int main(int count, char **all) { printf(\"%s %s\\n\", words(), all[count - 1]); }");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void makefileIsAskedWhereTheCompilerAloneFails() throws Exception {
    handIn("Makefile", "all:", "\tgcc -DWORD='\"port\"' -o calc server1.c");
    handIn("server1.c", C, MAIN + "{ printf(\"%s %s\\n\", WORD, words[count - 1]); }");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("./calc");
    assertSays(launch, "port 10007\n");
  }

  @Test
  void classInAFileOfAnotherNameIsStarted() throws Exception {
    handIn(
        "server1.java",
        "class Words { static String port() { return \"port \"; } }",
        "class Server1 {",
        "  public static void main(String[] args) { System.out.println(Words.port() + args[0]); }",
        "}");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void classesInSeveralSourceFoldersAreCompiled() throws Exception {
    handIn(
        "app/src/main/java/app/Server1.java",
        "package app;",
        "import util.Words;",
        JAVA[0],
        "  public static void main(String[] args) { System.out.println(Words.PORT + args[0]); }",
        "}");
    handIn(
        "lib/src/main/java/util/Words.java",
        "package util;",
        "public class Words { public static final String PORT = \"port \"; }");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void pythonInAPackageIsStartedAsAModule() throws Exception {
    handIn("calc/__init__.py", "");
    handIn("calc/words.py", "PORT = 'port'");
    handIn("calc/server1.py", "import sys", "from .words import PORT", "print(PORT, sys.argv[1])");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("python3 -m calc.server1");
    assertSays(launch, "port 10007\n");
  }

  @Test
  void headerOfALibraryThatThisMachineLacksIsNamed() throws Exception {
    handIn("server1.c", "#include <no-such/library.h>", MAIN + "{ return 0; }");

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessage("needs the C library no-such/library.h, which is not on this machine");
  }

  @Test
  void headerThatWasForgottenIsTheStudentsMistake() throws Exception {
    handIn("server1.c", "#include \"forgotten.h\"", MAIN + "{ return 0; }");

    assertThat(failure()).hasMessage("server1 does not compile");
  }

  private static boolean isOnPath(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(at -> Files.isExecutable(Path.of(at, tool)));
  }
}
