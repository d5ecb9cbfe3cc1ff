package dev.socketlab.grading.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

  @TempDir private Path submission;
  @TempDir private Path parent;

  @Test
  void holdsTheSameFilesApartFromTheSubmission() throws IOException {
    Files.createDirectories(submission.resolve("src/empty"));
    Path file = Files.writeString(submission.resolve("src/server1.py"), "original");

    try (Workspace workspace = Workspace.copyOf(submission, parent)) {
      Path copy = workspace.folder().resolve("src/server1.py");
      assertThat(copy).hasContent("original");
      assertThat(workspace.folder().resolve("src/empty")).isDirectory();

      Files.writeString(copy, "changed");
      assertThat(file).hasContent("original");
    }
  }

  @Test
  void linksAreNotCopied(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "42");
    Files.createSymbolicLink(submission.resolve("file"), secret);
    Files.createSymbolicLink(submission.resolve("folder"), elsewhere);
    Files.createSymbolicLink(submission.resolve("dangling"), elsewhere.resolve("nowhere"));

    try (Workspace workspace = Workspace.copyOf(submission, parent)) {
      assertThat(workspace.folder()).isEmptyDirectory();
    }
  }

  @Test
  void nothingIsLeftAfterwardsWhateverWasMadeInIt(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "42");
    Files.writeString(submission.resolve("server1.py"), "");
    Path folder;
    try (Workspace workspace = Workspace.copyOf(submission, parent)) {
      folder = workspace.folder();
      Files.createDirectories(folder.resolve("classes/deep"));
      Files.writeString(folder.resolve("classes/deep/A.class"), "");
      Files.createSymbolicLink(folder.resolve("way-out"), elsewhere);
    }

    assertThat(folder).doesNotExist();
    assertThat(secret).hasContent("42");
    assertThat(submission.resolve("server1.py")).exists();
  }
}
