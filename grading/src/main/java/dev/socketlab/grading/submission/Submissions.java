package dev.socketlab.grading.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells one submission from a folder of them. */
public final class Submissions {

  private Submissions() {}

  /**
   * The submissions at {@code path}: itself, where a program lies directly in it, else each of its
   * folders.
   *
   * @param names what files of programs may be called, without ending
   * @throws IllegalArgumentException if there is none
   */
  public static List<Submission> at(Path path, List<String> names) throws IOException {
    Path folder = path.toAbsolutePath().normalize();
    if (!Files.exists(folder)) {
      throw new IllegalArgumentException("there is no \"" + path + "\"");
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "\"" + path + "\" is a file; needed is a folder of submissions, or one submission");
    }
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .forEach(folders::add);
    }
    boolean single =
        ProgramFinder.find(folder, names)
            .filter(found -> found.getParent().equals(folder) || folders.isEmpty())
            .isPresent();
    if (single || describesItself(folder)) {
      return List.of(new Submission(folder.getFileName().toString(), folder));
    }
    if (folders.isEmpty()) {
      throw new IllegalArgumentException(
          "\""
              + path
              + "\" holds no submission: neither folders nor a file named "
              + String.join(", ", names));
    }
    return folders.stream().map(sub -> new Submission(sub.getFileName().toString(), sub)).toList();
  }

  /** Whether a build file at the top says how everything below it is built. */
  private static boolean describesItself(Path folder) {
    return Stream.of("Makefile", "pom.xml", "package.json")
        .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }
}
