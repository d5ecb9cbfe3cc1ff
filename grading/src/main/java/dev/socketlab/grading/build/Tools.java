package dev.socketlab.grading.build;

import dev.socketlab.grading.sandbox.SearchPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the compilers and interpreters of this machine. */
final class Tools {

  private final SearchPath path;

  /**
   * @param path the folders to search, as in the variable PATH
   */
  Tools(String path) {
    this.path = new SearchPath(path);
  }

  /** Finds a tool on the path. */
  Path require(String name) throws MissingTool {
    return path.find(name).map(Path::toAbsolutePath).orElseThrow(() -> MissingTool.command(name));
  }

  /**
   * The interpreter itself: on many machines "python3" is a script of a version manager, which
   * needs a home folder and would be one more process.
   */
  Path python() throws MissingTool, InterruptedException {
    Path found = require("python3");
    try {
      Process process =
          new ProcessBuilder(found.toString(), "-c", "import sys; print(sys.executable)").start();
      process.getOutputStream().close();
      String executable =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() == 0 && !executable.isEmpty()) {
        return Path.of(executable);
      }
    } catch (IOException unusable) {
      throw new MissingTool("a working python3");
    }
    throw new MissingTool("a working python3");
  }

  /** A tool of the JDK: from the JDK that runs this if it has the tool, otherwise from the path. */
  Path jdk(String name) throws MissingTool {
    Path own = Path.of(System.getProperty("java.home"), "bin", name);
    return Files.isExecutable(own) ? own : require(name);
  }
}
