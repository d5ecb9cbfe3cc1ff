package dev.socketlab.grading.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.socketlab.grading.finding.UnusableProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(failure.command()).isEqualTo("make -B server1");
    assertThat(failure.words()).contains("nowhere.c");
  }

  @Test
  void mistakeInCIsShownInTheCompilersWords() throws Exception {
    handIn("sub/server1.c", MAIN + "{ return 1 }");

    UnusableProgram failure = failure();

    assertThat(failure).hasMessage("server1 does not compile");
    assertThat(failure.command()).isEqualTo("gcc -g -pthread -o server1 sub/server1.c -lm");
    assertThat(failure.words())
        .contains("sub/server1.c:1:", "error:", "return 1 }")
        .doesNotContain(folder.toString());
  }

  @Test
  void codeOfNeighbouringFoldersIsCompiledWithWhatItIncludes() throws Exception {
    handIn("deps/base.h", "const char *base(void);");
    handIn("deps/base.c", "#include \"base.h\"", "const char *base(void) { return \"port\"; }");
    handIn("deps/calc.h", "const char *calc(void);");
    handIn(
        "deps/calc.c",
        "#include \"calc.h\"",
        "#include \"base.h\"",
        "const char *calc(void) { return base(); }");
    handIn("other/calc.c", "const char *calc(void) { return \"another\"; }");
    handIn(
        "src/server1.c",
        C,
        "#include \"../deps/calc.h\"",
        MAIN + "{ printf(\"%s %s\\n\", calc(), words[1]); return count - 2; }");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void programIsNotOptimizedAndTheCommandIsShownWhole() throws Exception {
    handIn(
        "server1.c",
        C,
        "#ifdef __OPTIMIZE__",
        "#error optimized",
        "#endif",
        MAIN + "{ printf(\"port %s\\n\", words[1]); return count - 2; }");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void patternRulesOfAMakefileMakeTheProgram() throws Exception {
    handIn(
        "Makefile",
        "CFLAGS += -DWORD=\\\"port\\\"",
        "all: app",
        "%.o: src/%.c",
        "\t$(CC) $(CFLAGS) -c -o $@ $<",
        "app: $(patsubst src/%.c,%.o,$(wildcard src/*.c))",
        "\t$(CC) -o $@ $^");
    handIn("src/server1.c", C, MAIN + "{ printf(WORD \" %s\\n\", words[1]); return count - 2; }");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void whatMakeFindsUpToDateIsMadeAnew() throws Exception {
    handIn("Makefile", "server1: main.c", "\tgcc -o $@ main.c");
    handIn("main.c", "int main(void) { return 1 }");
    handIn("server1", "#!/bin/sh", "echo port 10007");
    assertThat(folder.resolve("server1").toFile().setExecutable(true)).isTrue();

    assertThat(failure().words()).contains("main.c:1:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clang", "gcc-99"})
  void compilerThatIsNotHereIsNamed(String compiler) throws Exception {
    assumeFalse(isOnPath(compiler));
    handIn("Makefile", "server1: main.c", "\t" + compiler + " -o $@ main.c");
    handIn("main.c", "int main(void) { return 0; }");

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessage("needs " + compiler + ", which is not on the PATH in the sandbox");
  }

  @Test
  void scriptOfTheSubmissionIsNoMissingTool() throws Exception {
    handIn("Makefile", "server1: main.c", "\tcompile main.c");
    handIn("main.c", "int main(void) { return 0; }");
    handIn("compile", "#!/bin/sh");

    assertThat(failure().words()).contains("compile");
  }

  @Test
  void headerOfAnotherSystemIsNamed() throws Exception {
    handIn("server1.c", "#include <winsock2.h>", MAIN + "{ return 0; }");

    assertThatThrownBy(this::build)
        .isInstanceOf(MissingTool.class)
        .hasMessageContaining("winsock2.h");
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
  void cPlusPlusOfANewerStandardIsCompiled() throws Exception {
    handIn(
        "server1.cpp",
        "#include <concepts>",
        "#include <cstdio>",
        "template <std::integral T> T same(T value) { return value; }",
        MAIN + "{ std::printf(\"port %s\\n\", words[same(1)]); }");

    assertSays(build(), "port 10007\n");
  }

  @Test
  void targetOfAnotherProgramMayFail() throws Exception {
    handIn(
        "Makefile",
        "all: other calc",
        "other:",
        "\tfalse",
        "calc: server1.c",
        "\tgcc -DWORD='\"port\"' -o calc server1.c");
    handIn("server1.c", C, MAIN + "{ printf(\"%s %s\\n\", WORD, words[count - 1]); }");

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
