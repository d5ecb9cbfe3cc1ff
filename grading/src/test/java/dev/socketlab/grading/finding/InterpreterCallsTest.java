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
import org.junit.jupiter.params.provider.CsvSource;

class InterpreterCallsTest {

  @TempDir private Path folder;

  private List<String> calls(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return InterpreterCalls.in(folder, Optional.of(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          s.py   | value = eval(text)
          s.py   | exec(line, {})
          s.py   | os.system("echo " + line)
          s.py   | subprocess.run(line, shell=True)
          s.py   | subprocess.getoutput(line)
          s.js   | return eval(line)
          s.js   | const f = new Function('return ' + line)
          s.js   | exec(`expr ${line}`, done)
          s.js   | require('child_process').execSync(line)
          s.js   | vm.runInNewContext(line)
          S.java | Object o = engine.eval(line);
          S.java | Process p = Runtime.getRuntime().exec(line);
          S.java | new ProcessBuilder("sh", "-c", line).start();
          s.c    | system(line);
          s.c    | FILE *f = popen(command, "r");
          s.c    | execlp("sh", "sh", "-c", line, NULL);
          s.cpp  | std::system(line.c_str()); system(x);
          s.go   | out, _ := exec.Command("sh", "-c", line).Output()
          s.rs   | let out = Command::new("sh").arg("-c").arg(line).output();
          s.rb   | value = eval(line)
          s.php  | return eval("return $line;");
          s.pl   | my $value = eval $line;
          """)
  void callIsToldWithItsPlace(String file, String line) throws IOException {
    assertThat(calls(file, "\n\n" + line + "\n")).containsExactly(file + " line 3: " + line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          s.py   | # never eval(text)
          s.py   | print("eval(text) is evil")
          s.py   | frame.eval(text)
          s.py   | value = evaluate(text)
          s.py   | value = literal_eval(text)
          s.js   | // eval(line)
          s.js   | const m = /a/.exec(line)
          s.js   | const f = myFunction(line)
          S.java | /* engine.eval(line) */
          s.c    | puts("system(line)");
          s.c    | file_system(line);
          s.pl   | my $value = eval { parse($line) };
          s.rb   | # eval(line)
          """)
  void whatIsNoCallIsNotTold(String file, String line) throws IOException {
    assertThat(calls(file, line + "\n")).isEmpty();
  }

  @Test
  void functionOfTheProgramsOwnIsNoInterpreter() throws IOException {
    assertThat(calls("s.py", "def eval(text):\n    return Parser(text)\n\nx = eval(line)\n"))
        .isEmpty();
  }

  @Test
  void linesAreCountedThroughCommentsAndStrings() throws IOException {
    assertThat(calls("s.py", "'''\na\nb\n'''\n# c\nx = '#'; eval(y) # d\n"))
        .containsExactly("s.py line 6: x = '#'; eval(y) # d");
    assertThat(calls("S.java", "/*\n *\n */\nclass S {\n  Object o = e.eval(\"\\\"\" + l);\n}\n"))
        .containsExactly("S.java line 5: Object o = e.eval(\"\\\"\" + l);");
  }

  @Test
  void fileThatTheProgramImportsIsSearched() throws IOException {
    Files.writeString(folder.resolve("calc.py"), "def value(t):\n    return eval(t)\n");
    Files.writeString(folder.resolve("other.py"), "eval(t)\n");

    assertThat(calls("server1.py", "import calc\n"))
        .containsExactly("calc.py line 2: return eval(t)");
  }

  @Test
  void whatATerminalWouldObeyIsEscaped() throws IOException {
    assertThat(calls("s.py", "eval(x) # \u001b[31m\n"))
        .containsExactly("s.py line 1: eval(x) # \\x1b[31m");
  }
}
