package dev.socketlab.grading.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.finding.UnusableProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** C and C++, by a Makefile or by the compiler. */
@Timeout(300)
class NativeBuildTest extends BuildFixture {
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
}
