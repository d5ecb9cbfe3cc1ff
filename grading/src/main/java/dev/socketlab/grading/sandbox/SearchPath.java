package dev.socketlab.grading.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A search path for programs.
 *
 * @param folders separated as in PATH
 */
public record SearchPath(String folders) {

  /** The search path of this process. */
  public static SearchPath own() {
    return new SearchPath(Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  public Optional<Path> find(String program) {
    return Stream.of(folders.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder.isEmpty() ? "." : folder, program))
        .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
        .findFirst();
  }
}
