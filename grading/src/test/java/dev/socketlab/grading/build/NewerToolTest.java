package dev.socketlab.grading.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What compilers and runtimes print where a newer one, or something else, is needed. */
class NewerToolTest {

  @TempDir private Path submission;

  private String needed(String output) throws IOException {
    return MissingTool.in(output, submission).map(Throwable::getMessage).orElse("nothing");
  }

  private static String python(String line, String error) {
    return "  File \"/x/a.py\", line 1\n    " + line + "\n      ^^^^\nSyntaxError: " + error + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type Number = int | 3.12",
        "def first[T](all): | 3.12",
        "class Box[T]: | 3.12",
        "return f\"error: {\"division\"} by zero\" | 3.12",
        "print(f'{a['b']}') | 3.12",
        "except* OSError: | 3.11",
      })
  void newerSyntaxOfPythonIsNamed(String line, String version) throws IOException {
    assertThat(needed(python(line, "invalid syntax")))
        .isEqualTo("needs Python " + version + ", which is not on this machine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"type = 5 5", "print(f\"{a b}\")", "def f(:", "x = f\"a\" + {\"b\" }}"})
  void mistakeInPythonIsTheStudents(String line) throws IOException {
    assertThat(needed(python(line, "invalid syntax"))).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "error: release version 21 not supported | Java 21",
        "error: invalid source release: 23 | Java 23",
        "error: invalid target release: 21 | Java 21",
        "compiled by a more recent version of the Java Runtime (class file version 65.0) | Java 21",
        "bad class file: A.class class file has wrong version 66.0, should be 61.0 | Java 22",
        "Error: Main method is not static in class A, please define | Java 25",
        "gcc: error: unrecognized command-line option '-std=c99x' | a compiler that knows -std=c99x",
        "feature `edition2024` is required | Rust 1.85",
        "Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:sqlite | a newer Node.js",
      })
  void newerToolIsNamed(String output, String tool) throws IOException {
    assertThat(needed(output)).isEqualTo("needs " + tool + ", which is not on this machine");
  }

  /** It may be on the machine, where programs under test cannot reach it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "make: python2: No such file or directory | python2",
        "/bin/sh: 1: clang: not found | clang",
        "build.sh: line 3: tsc: command not found | tsc",
        "/usr/bin/env: 'python2': No such file or directory | python2",
      })
  void commandThatIsNotFoundIsNamed(String output, String tool) throws IOException {
    assertThat(needed(output))
        .isEqualTo("needs " + tool + ", which is not on the PATH in the sandbox");
  }

  @Test
  void moduleOfTheSubmissionIsNoMissingLibrary() throws IOException {
    String output = "ModuleNotFoundError: No module named 'calc'";
    assertThat(needed(output)).contains("the Python library calc");

    Files.createDirectories(submission.resolve("deep/lib"));
    Files.writeString(submission.resolve("deep/lib/calc.py"), "");
    assertThat(needed(output)).isEqualTo("nothing");
  }

  @Test
  void packageOfTheSubmissionIsNoMissingLibrary() throws IOException {
    Files.createDirectories(submission.resolve("src/org/uni"));
    Files.writeString(submission.resolve("src/org/uni/A.java"), "");

    assertThat(needed("error: package org.uni does not exist")).isEqualTo("nothing");
    assertThat(needed("error: package org.json does not exist")).contains("org.json");
  }
}
