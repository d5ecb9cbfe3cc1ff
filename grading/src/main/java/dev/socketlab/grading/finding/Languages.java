package dev.socketlab.grading.finding;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The languages that can be built or run if their tools are on the machine, by file extension. */
public final class Languages {

  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("py", "Python"),
          Map.entry("java", "Java"),
          Map.entry("jar", "Java"),
          Map.entry("c", "C"),
          Map.entry("h", "C"),
          Map.entry("cpp", "C"),
          Map.entry("cc", "C"),
          Map.entry("cxx", "C"),
          Map.entry("hpp", "C"),
          Map.entry("js", "JavaScript"),
          Map.entry("mjs", "JavaScript"),
          Map.entry("cjs", "JavaScript"),
          Map.entry("ts", "JavaScript"),
          Map.entry("mts", "JavaScript"),
          Map.entry("go", "Go"),
          Map.entry("rs", "Rust"),
          Map.entry("rb", "Ruby"),
          Map.entry("php", "PHP"),
          Map.entry("pl", "Perl"),
          Map.entry("cs", "C#"),
          Map.entry("kt", "Kotlin"));

  /** Sources come before what they are compiled to: what is graded is what can be read. */
  static final List<String> STARTED =
      List.of(
          "py", "java", "c", "cpp", "cc", "cxx", "js", "mjs", "cjs", "ts", "mts", "go", "rs", "rb",
          "php", "pl", "cs", "kt", "jar");

  private static final Set<String> NATIVE = Set.of("c", "h", "cpp", "cc", "cxx", "hpp");

  private Languages() {}

  static boolean isSource(Path file) {
    return FAMILIES.containsKey(ProgramFinder.extension(file));
  }

  public static boolean isStarted(Path file) {
    return STARTED.contains(ProgramFinder.extension(file));
  }

  static boolean isNative(String extension) {
    return NATIVE.contains(extension);
  }

  static String family(Path file) {
    return FAMILIES.getOrDefault(ProgramFinder.extension(file), "");
  }

  /** The file's name without its extension. */
  public static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
