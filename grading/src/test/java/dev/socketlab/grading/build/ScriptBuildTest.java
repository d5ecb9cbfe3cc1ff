package dev.socketlab.grading.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.sandbox.Provided;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Python and JavaScript, which need no compiler. */
@Timeout(300)
class ScriptBuildTest extends BuildFixture {
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
  void pythonInAPackageIsStartedAsAModule() throws Exception {
    handIn("calc/__init__.py", "");
    handIn("calc/words.py", "PORT = 'port'");
    handIn("calc/server1.py", "import sys", "from .words import PORT", "print(PORT, sys.argv[1])");

    LaunchCommand launch = build();

    assertThat(launch.shown()).isEqualTo("python3 -m calc.server1");
    assertSays(launch, "port 10007\n");
  }

  @ParameterizedTest
  @CsvSource({
    "perl, server1.pl, 'print \"port $ARGV[0]\\n\";'",
    "ruby, server1.rb, 'puts \"port #{ARGV[0]}\"'",
    "php, server1.php, '<?php echo \"port $argv[1]\\n\";'",
    "mcs, server1.cs, 'class A { static void Main(string[] a) { System.Console.WriteLine(\"port \" + a[0]); } }'",
    "kotlinc, server1.kt, 'fun main(a: Array<String>) { println(\"port \" + a[0]) }'",
  })
  void otherLanguagesRunIfTheirToolIsHereElseItIsNamed(String tool, String file, String source)
      throws Exception {
    handIn(file, source);

    if (isOnPath(tool)) {
      assertSays(build(), "port 10007\n");
    } else {
      assertThatThrownBy(this::build)
          .isInstanceOf(MissingTool.class)
          .hasMessageStartingWith("needs ");
    }
  }

  @Test
  void languageThatIsNotGradedIsNamedWithItsFiles() throws Exception {
    handIn("Sources/server1.swift", "print(1)");
    handIn("Sources/helper.swift", "print(1)");

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessage(
            "needs Swift, a language that is not graded here:"
                + " Sources/helper.swift, Sources/server1.swift");
  }

  @Test
  void programInAnotherFileOfSuchALanguageIsStillHandedIn() throws Exception {
    handIn("main.hs", "main = print 1");

    assertThatThrownBy(this::build).isInstanceOf(MissingTool.class).hasMessageContaining("main.hs");
  }
}
