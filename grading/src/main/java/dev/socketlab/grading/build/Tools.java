package dev.socketlab.grading.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compilers and interpreters of this machine. */
final class Tools {

  private final String path;

  /**
   * @param path the folders in which they are looked for
   */
  Tools(String path) {
    this.path = path;
  }

  /** The tool of that name on the path. */
  Path need(String name) throws MissingTool {
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder.isEmpty() ? "." : folder, name);
      if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
        return candidate.toAbsolutePath();
      }
    }
    throw new MissingTool(name);
  }

  /**
   * The interpreter itself: on many machines "python3" is a script of a version manager, which
   * would be one more process and needs a home folder.
   */
  Path python() throws MissingTool, InterruptedException {
    Path found = need("python3");
    try {
      Process asked =
          new ProcessBuilder(found.toString(), "-c", "import sys; print(sys.executable)").start();
      asked.getOutputStream().close();
      String answer =
          new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (asked.waitFor() == 0 && !answer.isEmpty()) {
        return Path.of(answer);
      }
    } catch (IOException unusable) {
      throw new MissingTool("a working python3");
    }
    throw new MissingTool("a working python3");
  }

  /** A tool of the JDK: that of the running one where it has it. */
  Path jdk(String name) throws MissingTool {
    Path own = Path.of(System.getProperty("java.home"), "bin", name);
    return Files.isExecutable(own) ? own : need(name);
  }
}
