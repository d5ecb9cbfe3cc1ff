package dev.socketlab.grading.submission;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The download of a course system: files, or folders of them, that are named after their owners.
 */
final class CourseDownload {

  /** So many names stand in a note. */
  private static final int NAMED = 5;

  private final Layout system;
  private final Map<String, List<CourseFile>> byOwner = new TreeMap<>();
  private final List<Path> others = new ArrayList<>();

  /**
   * @throws IllegalArgumentException if nothing in the folder is named as that system does
   */
  CourseDownload(Layout system, Path folder) {
    this.system = system;
    for (Path entry : HandedIn.entries(folder)) {
      Optional<CourseFile> file = file(system, entry);
      if (file.isPresent()) {
        byOwner.computeIfAbsent(file.get().owner(), owner -> new ArrayList<>()).add(file.get());
      } else {
        others.add(entry);
      }
    }
    if (byOwner.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" is not %s: no name in it has that form"
              .formatted(FileNameText.of(folder), system.description()));
    }
  }

  /** Whether a system has named most of what is in a folder. */
  static boolean isOf(Layout system, Path folder) {
    List<Path> entries = HandedIn.entries(folder);
    long named = entries.stream().filter(entry -> file(system, entry).isPresent()).count();
    return named > 0 && 2 * named >= entries.size();
  }

  private static Optional<CourseFile> file(Layout system, Path entry) {
    boolean real =
        Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
            || Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    return real ? CourseFile.of(system, entry) : Optional.empty();
  }

  /**
   * The submissions, by owner.
   *
   * @param copies a folder for copies: several files of one owner become one submission
   */
  List<Submission> submissions(Path copies) throws IOException {
    List<Submission> submissions = new ArrayList<>();
    for (Map.Entry<String, List<CourseFile>> owner : byOwner.entrySet()) {
      submissions.add(new Submission(owner.getKey(), together(owner.getValue(), copies)));
    }
    return submissions;
  }

  List<String> notes() {
    List<String> notes =
        new ArrayList<>(notGraded("named otherwise than in " + system.description(), others));
    List<String> late =
        byOwner.entrySet().stream()
            .filter(owner -> owner.getValue().stream().anyMatch(CourseFile::late))
            .map(Map.Entry::getKey)
            .toList();
    if (!late.isEmpty()) {
      notes.add("late: " + String.join(", ", late));
    }
    return notes;
  }

  /** The folder of one owner: the only one that there is, or one into which files are copied. */
  private Path together(List<CourseFile> files, Path copies) throws IOException {
    if (files.size() == 1 && Files.isDirectory(files.get(0).path())) {
      return files.get(0).path();
    }
    Path folder = Files.createTempDirectory(copies, "submission-");
    for (CourseFile file : newest(files)) {
      if (!Files.isDirectory(file.path(), LinkOption.NOFOLLOW_LINKS)) {
        Files.copy(file.path(), target(folder, file.name()));
        continue;
      }
      for (Path inside : HandedIn.entries(file.path())) {
        copy(inside, folder.resolve(inside.getFileName()));
      }
    }
    return folder;
  }

  /** In the C locale, for instance, not every name can be written as it is. */
  private static Path target(Path folder, String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException unmappable) {
      return folder.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path copy = one.equals(from) ? to : to.resolve(from.relativize(one));
        if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(copy);
        } else if (Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS) && !Files.exists(copy)) {
          Files.copy(one, copy);
        }
      }
    }
  }

  /** Without the files of earlier attempts, and without receipts of the system's own. */
  private List<CourseFile> newest(List<CourseFile> files) {
    return switch (system) {
      case CANVAS -> withoutReplaced(files);
      case BLACKBOARD -> {
        String last = files.stream().map(CourseFile::order).max(Comparator.naturalOrder()).get();
        yield files.stream()
            .filter(file -> file.order().equals(last) && !file.name().isEmpty())
            .toList();
      }
      default -> files;
    };
  }

  /** Canvas appends a number to a file that replaces another, which may still be there. */
  private static List<CourseFile> withoutReplaced(List<CourseFile> files) {
    List<CourseFile> newest = new ArrayList<>();
    files.stream()
        .collect(Collectors.groupingBy(CourseFile::nameOfAll, TreeMap::new, Collectors.toList()))
        .forEach(
            (name, same) -> {
              if (same.stream().noneMatch(file -> file.name().equals(name))) {
                newest.addAll(same);
                return;
              }
              CourseFile last = same.stream().max(Comparator.comparing(CourseFile::order)).get();
              newest.add(last.renamed(name));
            });
    return newest;
  }

  /** What is not graded, in a sentence, or nothing. */
  static List<String> notGraded(String why, List<Path> left) {
    if (left.isEmpty()) {
      return List.of();
    }
    String names =
        left.stream().limit(NAMED).map(FileNameText::of).collect(Collectors.joining(", "));
    String more = left.size() > NAMED ? " and " + (left.size() - NAMED) + " more" : "";
    return List.of("not graded, since " + why + ": " + names + more);
  }
}
