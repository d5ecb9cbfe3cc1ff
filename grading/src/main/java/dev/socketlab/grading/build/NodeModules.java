package dev.socketlab.grading.build;

import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The provided npm libraries, in place of those that "npm install" would download. */
final class NodeModules {

  private NodeModules() {}

  /** Links them to where a source looks for its libraries: next to its package.json. */
  static void link(Path submission, Path source, Provided provided) throws IOException {
    Optional<Path> modules = provided.of("npm");
    for (Path folder = source.getParent(); modules.isPresent(); folder = folder.getParent()) {
      Path link = folder.resolve("node_modules");
      if (Files.exists(link)) {
        return;
      }
      if (folder.equals(submission) || Files.exists(folder.resolve("package.json"))) {
        Files.createSymbolicLink(link, modules.get());
        return;
      }
    }
  }
}
