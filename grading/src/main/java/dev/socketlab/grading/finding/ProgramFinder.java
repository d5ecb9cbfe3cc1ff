package dev.socketlab.grading.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds a program's file by its name, in any folder of the submission. */
public final class ProgramFinder {

  private static final List<String> ENDINGS = Languages.STARTED;

  /** What the main file may be called in a folder that is named after the program. */
  private static final List<String> MAIN = List.of("main", "server", "client", "index", "app");

  private static final Set<String> NOT_HANDED_IN =
      Set.of("node_modules", "target", "build", "bin", "obj", "out", "__pycache__", "venv");

  /** No deeper than an archive may be. */
  private static final int DEEPEST = 32;

  private ProgramFinder() {}

  /**
   * The program's file; the one nearest to the top wins.
   *
   * @param names what the file may be called, without extension; case, - and _ do not matter, and
   *     {@code *server} is any name that ends with server
   */
  public static Optional<Path> find(Path folder, List<String> names) throws IOException {
    List<Path> files = files(folder).stream().filter(Languages::isStarted).toList();
    Comparator<Path> best =
        Comparator.comparingInt(Path::getNameCount)
            .thenComparing(file -> !isNamedExactly(file, names))
            .thenComparingInt(file -> rank(names, Languages.stem(file)))
            .thenComparingInt(file -> ENDINGS.indexOf(extension(file)))
            .thenComparing(Comparator.naturalOrder());
    Optional<Path> named = files.stream().filter(file -> isNamed(file, names)).min(best);
    if (named.isPresent()) {
      return named;
    }
    return files.stream()
        .filter(file -> !file.getParent().equals(folder))
        .filter(file -> rank(names, file.getParent().getFileName().toString()) >= 0)
        .filter(file -> MAIN.contains(stem(file)))
        .min(
            Comparator.comparingInt(Path::getNameCount)
                .thenComparingInt(file -> MAIN.indexOf(stem(file)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Whether a file, or the folder whose main file it is, has one of the names. */
  static boolean isNamed(Path folder, Path file, List<String> names) {
    boolean mainOfFolder =
        !file.getParent().equals(folder)
            && rank(names, file.getParent().getFileName().toString()) >= 0
            && MAIN.contains(stem(file));
    return isNamed(file, names) || mainOfFolder;
  }

  static boolean isNamed(Path file, List<String> names) {
    return rank(names, Languages.stem(file)) >= 0;
  }

  /** Whether it has one of the names, and nothing that a course system or a copy appended. */
  static boolean isNamedExactly(Path file, List<String> names) {
    return exactRank(names, Languages.stem(file)) >= 0;
  }

  /** Whether it is called as the main file of a folder may be. */
  public static boolean isMain(Path file) {
    return MAIN.contains(stem(file));
  }

  /** Whether a folder has one of the names exactly; a similar extension may be a person's name. */
  public static boolean isCalled(Path folder, List<String> names) {
    List<String> exact = names.stream().filter(name -> !name.startsWith("*")).toList();
    return rank(exact, folder.getFileName().toString()) >= 0;
  }

  /**
   * The index of the first name that fits, without what was appended if the whole does not; -1 if
   * none does.
   */
  static int rank(List<String> names, String stem) {
    int exact = exactRank(names, stem);
    return exact >= 0 ? exact : exactRank(names, AppendedNames.without(stem));
  }

  private static int exactRank(List<String> names, String stem) {
    String has = plain(stem);
    for (int i = 0; i < names.size(); i++) {
      String name = plain(names.get(i));
      if (name.startsWith("*") ? has.endsWith(name.substring(1)) : has.equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** All files in a known language, sorted. */
  public static List<Path> files(Path folder) throws IOException {
    return handedIn(folder, Languages::isSource);
  }

  /** Files that are neither hidden nor made by a build, sorted. */
  static List<Path> handedIn(Path folder, Predicate<Path> which) throws IOException {
    Predicate<Path> entered =
        sub -> {
          String name = sub.getFileName().toString();
          return !name.startsWith(".") && (!NOT_HANDED_IN.contains(name) || isBinOfCargo(sub));
        };
    return Source.below(folder, DEEPEST, entered).stream().filter(which).toList();
  }

  /** There Cargo expects the sources of binaries. */
  private static boolean isBinOfCargo(Path folder) {
    return folder.endsWith("src/bin");
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return plain(dot < 0 ? name : name.substring(0, dot));
  }

  public static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
