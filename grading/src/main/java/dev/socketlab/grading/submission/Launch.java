package dev.socketlab.grading.submission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a program is started.
 *
 * @param command without arguments
 * @param shown the same as a person would type it, below the submission's folder
 * @param folder where it is started
 * @param source the file that holds its beginning; empty where only a build file knows it
 */
public record Launch(List<String> command, String shown, Path folder, Optional<Path> source) {

  public Launch {
    command = List.copyOf(command);
  }

  Launch(List<String> command, String shown, Path folder) {
    this(command, shown, folder, Optional.empty());
  }

  Launch of(Path file) {
    return new Launch(command, shown, folder, Optional.of(file));
  }

  /** The whole command line. */
  public List<String> with(List<String> arguments) {
    List<String> line = new ArrayList<>(command);
    line.addAll(arguments);
    return line;
  }
}
