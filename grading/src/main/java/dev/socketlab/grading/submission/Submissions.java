package dev.socketlab.grading.submission;

import dev.socketlab.grading.finding.Languages;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.Source;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.finding.SourceTraits;
import dev.socketlab.grading.finding.WantedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells a single submission from a folder of submissions. */
public final class Submissions {

  private Submissions() {}

  /**
   * The submissions at {@code path}: itself, if it is an archive or a program lies directly in it,
   * else each of its folders and archives.
   *
   * @param names what files of programs may be called, without extension
   * @throws IllegalArgumentException if there is none
   */
  public static List<Submission> at(Path path, List<String> names) throws IOException {
    return at(path, List.of(WantedProgram.named("", names)), Mapping.NONE);
  }

  /**
   * The submissions at {@code path}: itself, if it is an archive or if a program, a folder named
   * like one, or a file that says where they are lies directly in it; else each of its folders and
   * archives.
   *
   * @param wanted what to look for in each
   * @param mapping if it names any file, {@code path} is one submission
   * @throws IllegalArgumentException if there is none
   */
  public static List<Submission> at(Path path, List<WantedProgram> wanted, Mapping mapping)
      throws IOException {
    List<String> names = wanted.stream().flatMap(one -> one.names().stream()).toList();
    Path folder = path.toAbsolutePath().normalize();
    if (!Files.exists(folder)) {
      throw new IllegalArgumentException("there is no \"" + path + "\"");
    }
    if (isArchive(folder)) {
      return List.of(new Submission(stem(folder).orElseThrow(), folder));
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          ("\"%s\" is a file; allowed: a folder of submissions, or one submission as a folder, .zip"
                  + " or .tar.gz")
              .formatted(path));
    }
    List<Path> folders = entries(folder, Submissions::isFolder);
    List<Path> archives = entries(folder, Submissions::isArchive);
    if (isOne(folder, folders, archives, names, mapping)) {
      return List.of(new Submission(FileNameText.of(folder), folder));
    }
    if (folders.isEmpty() && archives.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" holds no submission: neither folders nor archives nor a file named %s"
              .formatted(path, String.join(", ", names)));
    }
    return named(folders, archives);
  }

  private static List<Path> entries(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .filter(wanted)
          .sorted()
          .toList();
    }
  }

  /** Whether a folder is one submission, not a folder of them. */
  private static boolean isOne(
      Path folder, List<Path> folders, List<Path> archives, List<String> names, Mapping mapping)
      throws IOException {
    Optional<Path> named = ProgramFinder.find(folder, names);
    if (named.filter(found -> found.getParent().equals(folder) || folders.isEmpty()).isPresent()
        || !mapping.entries().isEmpty()
        || Files.isRegularFile(folder.resolve(Mapping.FILE))) {
      return true;
    }
    boolean looksLikeOne =
        ClassFolder.hasFolderOfAProgram(folders, names)
            || describesItself(folder)
            || holdsProgram(folder);
    return looksLikeOne && !new ClassFolder(folder, folders, archives, names).isClass();
  }

  /** Ordered by id. If two share a name, archives keep their extension. */
  private static List<Submission> named(List<Path> folders, List<Path> archives) {
    Map<String, Integer> same = new HashMap<>();
    folders.forEach(sub -> same.merge(FileNameText.of(sub), 1, Integer::sum));
    archives.forEach(file -> same.merge(stem(file).orElseThrow(), 1, Integer::sum));
    Map<String, Submission> all = new TreeMap<>();
    for (Path sub : folders) {
      add(all, FileNameText.of(sub), sub);
    }
    for (Path file : archives) {
      String stem = stem(file).orElseThrow();
      add(all, same.get(stem) == 1 ? stem : FileNameText.of(file), file);
    }
    return List.copyOf(all.values());
  }

  /** Two submissions with the same id would share a page and a row. */
  private static void add(Map<String, Submission> all, String name, Path path) {
    String id = name;
    for (int number = 2; all.containsKey(id); number++) {
      id = name + " (" + number + ")";
    }
    all.put(id, new Submission(id, path));
  }

  /** Whether a source file directly in it is a server or a client, whatever its name. */
  private static boolean holdsProgram(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Source::isFile).filter(Languages::isStarted).toList()) {
        SourceTraits traits = SourceTraits.of(SourceCode.of(file));
        if (traits.starts() && (traits.listens() || traits.connects())) {
          return true;
        }
      }
      return false;
    }
  }

  /** A report that was written into the class is not a submission. */
  private static boolean isFolder(Path entry) {
    boolean report =
        Files.isRegularFile(entry.resolve("grades.json"))
            && Files.isRegularFile(entry.resolve("index.html"));
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !report;
  }

  private static boolean isArchive(Path file) {
    return stem(file).isPresent();
  }

  /** The name of the submission in an archive; empty if it is none by its name or its content. */
  private static Optional<String> stem(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Optional<String> byName = Archive.stem(file);
    String name = file.getFileName().toString();
    if (byName.isPresent() || name.contains(".")) {
      return byName; // jars and documents are archives, too
    }
    try {
      boolean archive = ArchiveFormat.of(file) != ArchiveFormat.UNKNOWN;
      return archive ? Optional.of(name) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether a build file at the top says how everything below it is built. */
  private static boolean describesItself(Path folder) {
    return ClassFolder.BUILD_FILES.stream()
        .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }
}
