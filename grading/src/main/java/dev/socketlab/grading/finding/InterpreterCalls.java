package dev.socketlab.grading.finding;

import dev.socketlab.common.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls in a program's source that hand text to an interpreter or a shell: eval(), system(), a
 * script engine. Only calls in code count, not what stands in comments or strings.
 */
public final class InterpreterCalls {

  private static final int MOST = 3;
  private static final int LONGEST_LINE = 120;

  /** Longer lines are generated, and what is searched for takes more time there. */
  private static final int LONGEST_SEARCHED = 2_000;

  private static final String NOT_A_METHOD = "(?<![\\w.$>:])";

  private static final Pattern PYTHON =
      Pattern.compile(
          NOT_A_METHOD
              + "(eval|exec)\\s*\\(|\\bos\\.(system|popen)\\s*\\("
              + "|\\bshell\\s*=\\s*True\\b|\\bget(status)?output\\s*\\(");
  private static final Pattern JAVASCRIPT =
      Pattern.compile(
          NOT_A_METHOD
              + "(eval|Function|exec)\\s*\\(|\\bexecSync\\s*\\(|\\b(child_process|cp)\\.exec\\s*\\("
              + "|\\brunIn(New|This)?Context\\s*\\(|\\bvm\\.Script\\b|\\bshell\\s*:\\s*true\\b");
  private static final Pattern JAVA =
      Pattern.compile("\\.(eval|exec)\\s*\\(|\\bnew\\s+ProcessBuilder\\s*\\(");
  private static final Pattern C =
      Pattern.compile(NOT_A_METHOD + "(system|popen|exec[lv]p?e?)\\s*\\(");
  private static final Pattern GO = Pattern.compile("\\bexec\\.Command\\w*\\s*\\(");
  private static final Pattern RUST = Pattern.compile("\\bCommand::new\\s*\\(");

  /** In Perl, eval with a block catches errors. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          NOT_A_METHOD
              + "(system|exec|shell_exec|passthru|popen|proc_open|instance_eval|eval)\\b(?!\\s*\\{)");

  private static final Map<String, Pattern> OF_FAMILIES =
      Map.of(
          "Python",
          PYTHON,
          "JavaScript",
          JAVASCRIPT,
          "Java",
          JAVA,
          "C",
          C,
          "Go",
          GO,
          "Rust",
          RUST,
          "Ruby",
          SCRIPT,
          "PHP",
          SCRIPT,
          "Perl",
          SCRIPT);

  /** The program's own function of that name is no interpreter. */
  private static final Pattern DEFINED =
      Pattern.compile("\\b(?:def|function)\\s+(eval|exec|system|Function)\\s*\\(");

  private InterpreterCalls() {}

  /**
   * Those of a program, in escaped text: {@code calc.py line 17: return eval(text)}.
   *
   * @param main the file that it starts with; if that is unknown, all files are searched
   */
  public static List<String> in(Path folder, Optional<Path> main) throws IOException {
    References references = References.of(folder);
    List<String> found = new ArrayList<>();
    for (Path file : main.map(references::filesOf).orElseGet(references::files)) {
      for (String call : of(file)) {
        if (found.size() < MOST) {
          found.add(Escaped.line(folder.relativize(file) + " " + call));
        }
      }
    }
    return found;
  }

  private static List<String> of(Path file) throws IOException {
    Pattern calls = OF_FAMILIES.get(Languages.family(file));
    return calls == null ? List.of() : in(ProgramFinder.extension(file), Source.utf8(file), calls);
  }

  private static List<String> in(String ending, String text, Pattern calls) {
    String[] lines = text.split("\n", -1);
    String[] code = SourceCode.codeOnly(ending, text).split("\n", -1);
    List<String> own = new ArrayList<>();
    for (String line : code) {
      Matcher defined = DEFINED.matcher(line);
      if (line.length() <= LONGEST_SEARCHED && defined.find()) {
        own.add(defined.group(1));
      }
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < code.length; i++) {
      Matcher call = calls.matcher(code[i]);
      if (code[i].length() <= LONGEST_SEARCHED
          && call.find()
          && own.stream().noneMatch(call.group()::startsWith)) {
        String shown = lines[i].strip();
        found.add(
            String.format(
                Locale.ROOT,
                "line %d: %s",
                i + 1,
                shown.substring(0, Math.min(LONGEST_LINE, shown.length()))));
      }
    }
    return found;
  }
}
