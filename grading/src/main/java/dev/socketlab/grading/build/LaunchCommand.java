package dev.socketlab.grading.build;

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
public record LaunchCommand(
    List<String> command, String shown, Path folder, Optional<Path> source) {

  public LaunchCommand {
    command = List.copyOf(command);
  }

  LaunchCommand(List<String> command, String shown, Path folder) {
    this(command, shown, folder, Optional.empty());
  }

  LaunchCommand of(Path file) {
    return new LaunchCommand(command, shown, folder, Optional.of(file));
  }

  /** The whole command line. */
  public List<String> with(List<String> arguments) {
    List<String> line = new ArrayList<>(command);
    line.addAll(arguments);
    return line;
  }
}
