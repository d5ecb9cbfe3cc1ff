package dev.socketlab.grading.build;

import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What "npm install" would fetch, taken from what is provided. */
final class NodeModules {

  private NodeModules() {}

  /** Where the package of a source looks for its libraries: beside its package.json. */
  static void link(Path submission, Path source, Provided provided) throws IOException {
    Optional<Path> modules = provided.of("npm");
    for (Path at = source.getParent(); modules.isPresent(); at = at.getParent()) {
      Path link = at.resolve("node_modules");
      if (Files.exists(link)) {
        return;
      }
      if (at.equals(submission) || Files.exists(at.resolve("package.json"))) {
        Files.createSymbolicLink(link, modules.get());
        return;
      }
    }
  }
}
