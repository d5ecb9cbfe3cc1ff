package dev.socketlab.grading.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a source without its comments, which often hold what the program once did.
 *
 * @param extension the file's extension: {@code py}
 */
public record SourceCode(String extension, String code) {

  private static final Set<String> HASHES = Set.of("py", "rb", "pl", "sh");

  /** Reads a file; empty if it is not a regular file of a source's size. */
  public static SourceCode of(Path file) throws IOException {
    return of(ProgramFinder.extension(file), Source.text(file));
  }

  /** The sources handed in below a folder, sorted by name. */
  public static List<SourceCode> in(Path folder, Predicate<Path> which, int most)
      throws IOException {
    List<SourceCode> all = new ArrayList<>();
    for (Path file : ProgramFinder.handedIn(folder, which).stream().limit(most).toList()) {
      all.add(of(file));
    }
    return all;
  }

  static SourceCode of(String extension, String text) {
    StringBuilder code = new StringBuilder();
    new SourceScanner(text, HASHES.contains(extension))
        .scan(
            (kind, from, to) -> {
              if (kind == SourceScanner.Kind.COMMENT) {
                code.append(' ');
              } else {
                code.append(text, from, to);
              }
            });
    return new SourceCode(extension, code.toString());
  }

  /** The text with comments and string literals blanked out; everything keeps its place. */
  static String codeOnly(String ending, String text) {
    StringBuilder code = new StringBuilder();
    new SourceScanner(text, HASHES.contains(ending))
        .scan(
            (kind, from, to) -> {
              String piece = text.substring(from, to);
              boolean kept = kind == SourceScanner.Kind.CODE;
              code.append(kept ? piece : piece.replaceAll("[^\\n]", " "));
            });
    return code.toString();
  }

  /** Whether the pattern occurs; no if that takes too many steps to find out. */
  public boolean has(Pattern pattern) {
    try {
      return matcher(pattern).find();
    } catch (StepLimitedText.TooManySteps unknown) {
      return false;
    }
  }

  /** A matcher that fails where a search would take too many steps. */
  public Matcher matcher(Pattern pattern) {
    return StepLimitedText.matcher(pattern, code);
  }

  /** The string literals, in order. */
  public List<String> literals() {
    List<String> found = new ArrayList<>();
    new SourceScanner(code, HASHES.contains(extension))
        .scan(
            (kind, from, to) -> {
              if (kind == SourceScanner.Kind.LITERAL) {
                found.add(code.substring(from + 1, to - 1));
              } else if (kind == SourceScanner.Kind.LONG_LITERAL
                  && code.substring(from, to).indexOf('\n') < 0) {
                found.add(code.substring(from + 3, to - 3));
              }
            });
    return found;
  }
}
