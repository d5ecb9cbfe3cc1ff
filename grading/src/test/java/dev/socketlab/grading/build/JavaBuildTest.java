package dev.socketlab.grading.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socketlab.grading.finding.UnusableProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
}
