package dev.socketlab.grading.sandbox;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the room of one worker contains.
 *
 * @param submission the folder that appears there as {@link #SUBMISSION}, read-only
 * @param grader the folder that appears there as {@link #WORKER}, see {@link RoomJvm#graderFolder}
 * @param provided the libraries for builds
 * @param limits bound the files in {@link #WORK} and {@link #TMP}
 */
public record SandboxRoom(Path submission, Path grader, Provided provided, Limits limits) {

  public static final Path SUBMISSION = Path.of("/submission");

  /** The worker's own files, which programs under test do not see. */
  static final Path WORKER = Path.of("/worker");

  /** Where private copies of submissions are built and run. */
  public static final Path WORK = Path.of("/work");

  static final Path TMP = Path.of("/tmp");

  static final Path SHARED_MEMORY = Path.of("/dev/shm");

  /** Where folders of the machine appear in the room, and which. */
  Map<Path, Path> contents() {
    Map<Path, Path> contents = new LinkedHashMap<>();
    contents.put(SUBMISSION, submission);
    contents.put(WORKER, grader);
    Provided seen = provided.inRoom();
    provided.folders().forEach((tool, folder) -> contents.put(seen.folders().get(tool), folder));
    return contents;
  }
}
