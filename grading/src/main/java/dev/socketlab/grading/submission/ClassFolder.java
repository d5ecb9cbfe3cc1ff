package dev.socketlab.grading.submission;

import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells a class from one submission that it resembles: a teacher's Makefile or script may lie
 * beside the folders of students, and a student may be called client.
 */
final class ClassFolder {

  static final List<String> BUILD_FILES =
      List.of("Makefile", "CMakeLists.txt", "pom.xml", "package.json", "Cargo.toml", "go.mod");

  /** As many folders show what they are; a class may have hundreds. */
  private static final int LOOKED_INTO = 20;

  private final Path folder;
  private final List<Path> folders;
  private final List<Path> archives;
  private final List<String> names;

  ClassFolder(Path folder, List<Path> folders, List<Path> archives, List<String> names) {
    this.folder = folder;
    this.folders = folders;
    this.archives = archives;
    this.names = names.stream().filter(name -> !name.startsWith("*")).distinct().toList();
  }

  /** Whether one of the folders is named after a program, and not after a student. */
  static boolean hasFolderOfAProgram(List<Path> folders, List<String> names) throws IOException {
    for (Path sub : folders) {
      if (ProgramFinder.isCalled(sub.getFileName(), names)
          && !ProgramFinder.files(sub).isEmpty()
          && !holdsAnother(sub, names)) {
        return true;
      }
    }
    return false;
  }

  /** A program that is named otherwise than the folder. */
  private static boolean holdsAnother(Path sub, List<String> names) throws IOException {
    List<String> others =
        names.stream()
            .filter(name -> !name.startsWith("*"))
            .filter(name -> !ProgramFinder.isCalled(sub.getFileName(), List.of(name)))
            .toList();
    return ProgramFinder.find(sub, others).filter(file -> !ProgramFinder.isMain(file)).isPresent();
  }

  /**
   * Whether folders hold the same programs, and no build file at the top names these folders. One
   * name is not enough unless it is numbered: a submission may have a server in each of two
   * folders.
   */
  boolean isClass() throws IOException {
    Set<String> once = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Path sub : folders.subList(0, Math.min(folders.size(), LOOKED_INTO))) {
      if (isNamedByABuildFile(sub)) {
        return false;
      }
      for (String name : names) {
        if (ProgramFinder.find(sub, List.of(name)).isPresent() && !once.add(name)) {
          shared.add(name);
        }
      }
    }
    boolean numbered =
        shared.stream().anyMatch(name -> Character.isDigit(name.charAt(name.length() - 1)));
    return numbered || shared.size() > 1 || archives.size() > 1;
  }

  private boolean isNamedByABuildFile(Path sub) throws IOException {
    for (String file : BUILD_FILES) {
      if (Source.text(folder.resolve(file)).contains(sub.getFileName().toString())) {
        return true;
      }
    }
    return false;
  }
}
