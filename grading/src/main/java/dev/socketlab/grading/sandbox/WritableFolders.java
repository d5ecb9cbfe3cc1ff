package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The only folders in a room that a program can write to. It sees no others of {@link
 * SandboxRoom#WORK}.
 *
 * @param copy the private copy of its submission
 * @param tmp what it sees as {@code /tmp}
 * @param sharedMemory what it sees as {@code /dev/shm}
 */
public record WritableFolders(Path copy, Path tmp, Path sharedMemory) {

  /** With new folders for temporary files, beside the copy. */
  public static WritableFolders with(Path copy) throws IOException {
    return new WritableFolders(copy, newFolder("tmp-"), newFolder("shm-"));
  }

  private static Path newFolder(String prefix) throws IOException {
    Path folder = Files.createTempDirectory(SandboxRoom.WORK, prefix);
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }
}
