package dev.socketlab.grading.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.sandbox.Provided;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java, by Maven or by the compiler. */
@Timeout(300)
class JavaBuildTest extends BuildFixture {
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
  void libraryThatMavenWouldFetchIsNamedAsMissing() throws Exception {
    assumeTrue(hasMaven(), "no mvn on this machine");
    handIn("pom.xml", project("1.0").replace("<packaging>pom</packaging>", ""));

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessageMatching(
            "needs the maven library org\\.apache\\.maven\\.plugins:.*, which is.*");
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

  @ParameterizedTest
  @ValueSource(
      strings = {"Server1-1.java", "Server1 (1).java", "ann_12_34_Server1.java", "Main.java"})
  void fileIsRenamedToItsPublicClass(String file) throws Exception {
    handIn(file, JAVA);

    assertSays(
        new Builder(
                ProgramStarter.unconfined(),
                Provided.NOTHING,
                folder,
                "server1",
                List.of("server1", "main"))
            .build(),
        "port 10007\n");
    assertThat(folder.resolve(file)).exists();
  }

  @Test
  void classesInRenamedFilesAreFoundToo() throws Exception {
    handIn("Words-2.java", "public class Words { static final String PORT = \"port \"; }");
    handIn(
        "Server1-1.java",
        "public class Server1 {",
        "  public static void main(String[] args) { System.out.println(Words.PORT + args[0]); }",
        "}");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void newerJavaIsNamedAndNotTheStudentsFault() throws Exception {
    assumeTrue(Runtime.version().feature() < 21);
    for (String line :
        List.of(
            "static String of(Object o) { return switch (o) { case String s -> s; default -> \"\"; }; }",
            "static void go() { Thread.startVirtualThread(() -> { }); }",
            "static int last(java.util.List<Integer> all) { return all.getLast(); }",
            "static void quiet() { try { go(); } catch (Exception _) { } }")) {
      handIn(
          "Server1.java",
          "class Server1 {",
          line,
          "public static void main(String[] args) { }",
          "}");

      assertThatThrownBy(this::build)
          .isInstanceOf(MissingTool.class)
          .hasMessageMatching("needs Java 2[12], which is not on this machine");
    }
  }

  @Test
  void mainOutsideOfAClassNeedsANewerJava() throws Exception {
    assumeTrue(Runtime.version().feature() < 21);
    handIn("Server1.java", "void main(String[] args) {", "}");

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessage("needs Java 25, which is not on this machine");
  }

  @Test
  void releaseOfAMakefileIsNamed() throws Exception {
    handIn("Makefile", "server1: Server1.java", "\tjavac --release 99 Server1.java");
    handIn("Server1.java", JAVA);

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessage("needs Java 99, which is not on this machine");
  }
}
