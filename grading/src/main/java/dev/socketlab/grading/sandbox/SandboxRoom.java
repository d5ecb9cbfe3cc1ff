package dev.socketlab.grading.sandbox;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes into the room of one cell.
 *
 * @param submission the folder that is seen there as {@link #SUBMISSION}, read-only
 * @param program the jar that is seen there as {@link #PROGRAM}
 * @param provided the libraries for builds
 * @param limits bound the files in {@link #WORK} and {@link #TMP}
 */
public record SandboxRoom(Path submission, Path program, Provided provided, Limits limits) {

  public static final Path SUBMISSION = Path.of("/submission");

  /** What programs under test do not see: the folder of the cell's own program. */
  static final String CELL = "/cell";

  static final String PROGRAM = CELL + "/grading.jar";

  /** Where a private copy of the submission is built and run. */
  public static final Path WORK = Path.of("/work");

  static final String TMP = "/tmp";

  /** Folders and files of the machine, and where they are seen in the room. */
  Map<Path, Path> contents() {
    Map<Path, Path> contents = new LinkedHashMap<>();
    contents.put(submission, SUBMISSION);
    contents.put(program, Path.of(PROGRAM));
    Provided seen = provided.inRoom();
    provided.folders().forEach((tool, folder) -> contents.put(folder, seen.folders().get(tool)));
    return contents;
  }
}
