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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a single submission from a folder of submissions. */
final class Submissions {

  private Submissions() {}

  /**
   * @param path as the teacher has typed it
   * @throws IllegalArgumentException if it is neither a folder nor an archive
   */
  static void checkReadable(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("there is no \"" + path + "\"");
    }
    if (!Files.isDirectory(path) && !isArchive(path)) {
      throw new IllegalArgumentException(
          ("\"%s\" is a file; allowed: a folder of submissions, or one submission as a folder,"
                  + " .zip, .7z or .tar.gz")
              .formatted(path));
    }
  }

  /** What is at a path, as one submission. */
  static List<Submission> one(Path path, Mapping mapping) {
    boolean folder = Files.isDirectory(path);
    if (folder && entries(path, Submissions::isArchive).isEmpty()) {
      mapping.checkFiles(path); // an archive may hold the file
    }
    return List.of(new Submission(folder ? FileNameText.of(path) : stem(path).orElseThrow(), path));
  }

  /**
   * The submissions in a folder: each folder and each archive in it.
   *
   * @param wanted what was looked for
   * @throws IllegalArgumentException if there is none
   */
  static List<Submission> each(Path folder, List<WantedProgram> wanted) {
    List<Path> folders = entries(folder, Submissions::isFolder);
    List<Path> archives = entries(folder, Submissions::isArchive);
    if (folders.isEmpty() && archives.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" holds no submission: neither folders nor archives nor a file named %s"
              .formatted(folder, String.join(", ", names(wanted))));
    }
    return named(folders, archives);
  }

  private static List<String> names(List<WantedProgram> wanted) {
    return wanted.stream().flatMap(one -> one.names().stream()).toList();
  }

  private static List<Path> entries(Path folder, Predicate<Path> wanted) {
    return HandedIn.entries(folder).stream().filter(wanted).toList();
  }

  /**
   * Whether a folder is one submission, not a folder of them: if a program, a folder named like
   * one, or a file that says where they are lies directly in it.
   *
   * @throws IllegalArgumentException if it could be either
   */
  static boolean isOne(Path folder, List<WantedProgram> wanted) throws IOException {
    List<String> names = names(wanted);
    List<Path> folders = entries(folder, Submissions::isFolder);
    List<Path> archives = entries(folder, Submissions::isArchive);
    if (Files.isRegularFile(folder.resolve(Mapping.FILE))) {
      return true;
    }
    ClassFolder asClass = new ClassFolder(folder, folders, archives, names);
    Optional<Path> named = ProgramFinder.find(folder, names);
    if (named.filter(found -> found.getParent().equals(folder)).isPresent()) {
      if (asClass.isClass()) {
        throw ambiguous(folder, named.get(), each(folder, wanted));
      }
      return true;
    }
    boolean looksLikeOne =
        (named.isPresent() && folders.isEmpty())
            || ClassFolder.hasFolderOfAProgram(folders, names)
            || describesItself(folder)
            || holdsProgram(folder);
    return looksLikeOne && !asClass.isClass();
  }

  private static IllegalArgumentException ambiguous(
      Path folder, Path program, List<Submission> submissions) {
    String first =
        submissions.stream().limit(3).map(Submission::id).collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        ("\"%s\" could be one submission, since %s lies in it, or %d (%s%s): say --layout one or"
                + " --layout folders")
            .formatted(
                FileNameText.of(folder),
                FileNameText.of(program),
                submissions.size(),
                first,
                submissions.size() > 3 ? ", …" : ""));
  }

  /** Whether an unpacked archive is a whole class, and not one submission. */
  static boolean isClass(Path folder, List<WantedProgram> wanted) throws IOException {
    if (GradescopeExport.isOne(folder)
        || Layout.SYSTEMS.stream().anyMatch(system -> CourseDownload.isOf(system, folder))) {
      return true;
    }
    List<Path> folders = entries(folder, Submissions::isFolder);
    List<Path> archives = entries(folder, Submissions::isArchive);
    ClassFolder asClass = new ClassFolder(folder, folders, archives, names(wanted));
    return asClass.isClass() && !isOne(folder, wanted);
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

  private static boolean isFolder(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !isReport(entry);
  }

  /** A report that was written into the class is not a submission. */
  static boolean isReport(Path entry) {
    return Files.isRegularFile(entry.resolve("grades.json"))
        && Files.isRegularFile(entry.resolve("index.html"));
  }

  static boolean isArchive(Path file) {
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
