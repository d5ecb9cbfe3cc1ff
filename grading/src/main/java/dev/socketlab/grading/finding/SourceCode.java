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
 * The text of a source as far as it is run: without comments, which often hold what the program did
 * once.
 *
 * @param ending of the file's name: {@code py}
 */
public record SourceCode(String ending, String code) {

  // Repetitions are bounded or of single characters: Java's matcher would need a stack frame each.
  private static final String STRINGS =
      "\"\"\"[\\s\\S]*?\"\"\"|'''[\\s\\S]*?'''"
          + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+){0,500}+\""
          + "|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+){0,500}+'";
  private static final Pattern WITH_HASHES = Pattern.compile("(" + STRINGS + ")|#[^\\n]*");
  private static final Pattern WITH_SLASHES =
      Pattern.compile("(" + STRINGS + "|`[^`]*`)|/\\*[\\s\\S]*?\\*/|//[^\\n]*");
  private static final Pattern LITERAL =
      Pattern.compile(
          "\"([^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+){0,500}+)\""
              + "|'([^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+){0,500}+)'|`([^`]*)`");
  private static final Set<String> HASHES = Set.of("py", "rb", "pl", "sh");

  /** Reads it; empty where it is no ordinary file of a source's size. */
  public static SourceCode of(Path file) throws IOException {
    return of(ProgramFinder.ending(file), Source.text(file));
  }

  /** Of what was handed in below a folder, in the order of the names. */
  public static List<SourceCode> in(Path folder, Predicate<Path> which, int most)
      throws IOException {
    List<SourceCode> all = new ArrayList<>();
    for (Path file : ProgramFinder.handedIn(folder, which).stream().limit(most).toList()) {
      all.add(of(file));
    }
    return all;
  }

  static SourceCode of(String ending, String text) {
    Pattern comments = HASHES.contains(ending) ? WITH_HASHES : WITH_SLASHES;
    String code =
        comments
            .matcher(text)
            .replaceAll(
                found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
    return new SourceCode(ending, code);
  }

  public boolean has(Pattern pattern) {
    return pattern.matcher(code).find();
  }

  /** What stands between quotes, in its order. */
  public List<String> literals() {
    List<String> found = new ArrayList<>();
    Matcher matcher = LITERAL.matcher(code);
    while (matcher.find()) {
      for (int group = 1; group <= 3; group++) {
        if (matcher.group(group) != null) {
          found.add(matcher.group(group));
        }
      }
    }
    return found;
  }
}
