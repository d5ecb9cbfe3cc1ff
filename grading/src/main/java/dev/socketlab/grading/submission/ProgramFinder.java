package dev.socketlab.grading.submission;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the file of a program by its name, in whatever folder of the submission it lies. */
public final class ProgramFinder {

  /** Sources before what they are compiled to: what is graded is what can be read. */
  private static final List<String> ENDINGS =
      List.of("py", "java", "c", "cpp", "cc", "cxx", "js", "mjs", "cjs", "jar");

  /** A folder named after the program holds its main file under one of these names. */
  private static final List<String> MAIN = List.of("main", "server", "client", "index", "app");

  private static final Set<String> NOT_HANDED_IN =
      Set.of("node_modules", "target", "build", "bin", "obj", "out", "__pycache__", "venv");

  private static final int DEEPEST = 8;

  private ProgramFinder() {}

  /**
   * The program's file, nearest to the top first.
   *
   * @param names what the file may be called, without ending; case, - and _ do not matter, and
   *     {@code *server} is whatever ends with server
   */
  public static Optional<Path> find(Path folder, List<String> names) throws IOException {
    List<Path> files = files(folder);
    List<String> wanted = names.stream().map(ProgramFinder::plain).toList();
    Comparator<Path> best =
        Comparator.comparingInt(Path::getNameCount)
            .thenComparingInt(file -> rank(wanted, stem(file)))
            .thenComparingInt(file -> ENDINGS.indexOf(ending(file)))
            .thenComparing(Comparator.naturalOrder());
    Optional<Path> named = files.stream().filter(file -> rank(wanted, stem(file)) >= 0).min(best);
    if (named.isPresent()) {
      return named;
    }
    return files.stream()
        .filter(file -> !file.getParent().equals(folder))
        .filter(file -> rank(wanted, plain(file.getParent().getFileName().toString())) >= 0)
        .filter(file -> MAIN.contains(stem(file)))
        .min(
            Comparator.comparingInt(Path::getNameCount)
                .thenComparingInt(file -> MAIN.indexOf(stem(file)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The place of the first name that fits; -1 where none does. */
  private static int rank(List<String> wanted, String stem) {
    for (int i = 0; i < wanted.size(); i++) {
      String name = wanted.get(i);
      if (name.startsWith("*") ? stem.endsWith(name.substring(1)) : stem.equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * All files that can be programs. Links are not followed: they may lead out of the submission.
   */
  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        Set.of(),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
            String name = sub.getFileName().toString();
            boolean skip =
                !sub.equals(folder) && (name.startsWith(".") || NOT_HANDED_IN.contains(name));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && ENDINGS.contains(ending(file))) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return plain(dot < 0 ? name : name.substring(0, dot));
  }

  static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
