package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Deletes folders that a program may have left in any state. */
public final class Folders {

  /**
   * These tools work with descriptors: a program can nest folders deeper than any path can be.
   * Folders without permissions are made accessible first.
   */
  private static final String DELETE = "chmod -R u+rwX -- \"$1\"; rm -rf -- \"$1\"";

  private Folders() {}

  /** Deletes a folder or file, whatever is in it. */
  public static void delete(Path folder) throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", DELETE, "delete", folder.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String words =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.onExit().join();
    if (process.exitValue() != 0) {
      throw new IOException("cannot delete " + folder + ": " + words);
    }
  }
}
