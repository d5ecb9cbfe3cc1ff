package dev.socketlab.grading.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a program is started.
 *
 * @param command the command without the program's arguments
 * @param shown the same as a person would type it in the submission's folder
 * @param folder the working directory
 * @param source the file with its main function; empty if only a build file knows it
 * @param submission the copy of the submission that it was built in
 */
public record LaunchCommand(
    List<String> command, String shown, Path folder, Optional<Path> source, Path submission) {

  public LaunchCommand {
    command = List.copyOf(command);
  }

  LaunchCommand(List<String> command, String shown, Path folder) {
    this(command, shown, folder, Optional.empty(), folder);
  }

  LaunchCommand of(Path file) {
    return new LaunchCommand(command, shown, folder, Optional.of(file), submission);
  }

  /** The same, built in this copy of a submission. */
  LaunchCommand builtIn(Path whole) {
    return new LaunchCommand(command, shown, folder, source, whole);
  }

  /** The same, started in another folder. */
  public LaunchCommand in(Path other) {
    return new LaunchCommand(command, shown, other, source, submission);
  }

  /** The same, started by a command that takes its command line as arguments. */
  public LaunchCommand by(List<String> starter) {
    List<String> line = new ArrayList<>(starter);
    line.addAll(command);
    return new LaunchCommand(line, shown, folder, source, submission);
  }

  /** The whole command line. */
  public List<String> with(List<String> arguments) {
    List<String> line = new ArrayList<>(command);
    line.addAll(arguments);
    return line;
  }
}
