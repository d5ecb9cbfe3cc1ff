package dev.socketlab.grading.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells which standard streams are a terminal: Java tells it only of two of them together. */
public final class Terminals {

  private Terminals() {}

  /**
   * Whether that stream is one.
   *
   * @param descriptor 1 for the output, 2 for the errors
   */
  public static boolean isOne(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException unknown) {
      return false;
    }
  }
}
