package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a program may have left in any state. */
public final class Folders {

  /**
   * The tools walk by descriptors: a program can nest folders deeper than any path is long. What
   * nobody may read or empty is opened first.
   */
  private static final String DELETE = "chmod -R u+rwX -- \"$1\"; rm -rf -- \"$1\"";

  private Folders() {}

  /** Deletes everything in a folder except what is kept. */
  static void empty(Path folder, List<Path> kept) throws IOException {
    List<Path> all;
    try (Stream<Path> entries = Files.list(folder)) {
      all = entries.filter(entry -> !kept.contains(entry)).toList();
    }
    for (Path entry : all) {
      delete(entry);
    }
  }

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
