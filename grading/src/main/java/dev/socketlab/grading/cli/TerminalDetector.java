package dev.socketlab.grading.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells which standard streams are terminals. Java tells it only for input and output together. */
public final class TerminalDetector {

  public static final int OUTPUT = 1;
  public static final int ERRORS = 2;

  private TerminalDetector() {}

  /** Whether the stream of that file descriptor is a terminal. */
  public static boolean isTerminal(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException unknown) {
      return false;
    }
  }
}
