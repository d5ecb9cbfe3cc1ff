package dev.socketlab.grading.submission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program is started.
 *
 * @param command without the arguments that the assignment gives it
 * @param shown the same as a person would type it, below the submission's folder
 * @param folder where it is started
 */
public record Launch(List<String> command, String shown, Path folder) {

  public Launch {
    command = List.copyOf(command);
  }

  /** The whole command line. */
  public List<String> with(List<String> arguments) {
    List<String> line = new ArrayList<>(command);
    line.addAll(arguments);
    return line;
  }
}
