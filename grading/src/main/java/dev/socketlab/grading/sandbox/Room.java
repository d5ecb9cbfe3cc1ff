package dev.socketlab.grading.sandbox;

import java.nio.file.Path;

/**
 * What goes into the room of one cell.
 *
 * @param submission the folder that is seen there as {@link #SUBMISSION}, read-only
 * @param program the jar that is seen there as {@link #PROGRAM}
 * @param limits bound the files in {@link #WORK} and {@link #TMP}
 */
public record Room(Path submission, Path program, Limits limits) {

  public static final Path SUBMISSION = Path.of("/submission");

  /** What programs under test do not see: the folder of the cell's own program. */
  static final String CELL = "/cell";

  public static final String PROGRAM = CELL + "/grading.jar";

  /** Where a private copy of the submission is built and run. */
  public static final Path WORK = Path.of("/work");

  static final String TMP = "/tmp";
}
