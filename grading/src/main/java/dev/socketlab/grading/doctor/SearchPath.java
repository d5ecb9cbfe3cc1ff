package dev.socketlab.grading.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Folders in which programs are looked for.
 *
 * @param folders as in PATH
 */
record SearchPath(String folders) {

  /** Of the person who called. */
  static SearchPath own() {
    return new SearchPath(Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  Optional<Path> find(String program) {
    return Stream.of(folders.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder.isEmpty() ? "." : folder, program))
        .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
        .findFirst();
  }
}
