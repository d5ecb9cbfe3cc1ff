package dev.socketlab.grading.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.sandbox.Folders;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

  @TempDir private Path submission;
  @TempDir private Path parent;

  @Test
  void holdsTheSameFilesApartFromTheSubmission() throws Exception {
    Files.createDirectories(submission.resolve("src/empty"));
    Path file = Files.writeString(submission.resolve("src/server1.py"), "original");

    try (Workspace workspace = Workspace.copyOf(submission, parent)) {
      Path copy = workspace.submission().resolve("src/server1.py");
      assertThat(copy).hasContent("original");
      assertThat(workspace.submission().resolve("src/empty")).isDirectory();

      Files.writeString(copy, "changed");
      assertThat(file).hasContent("original");
    }
  }

  @Test
  void archiveIsUnpackedAndItsOnlyFolderIsTheSubmission() throws Exception {
    Path archive = submission.resolve("ana.zip");
    try (PackedArchive packed = PackedArchive.create(archive)) {
      packed.file("ana/server1.py", "original");
    }
    Path folder;
    try (Workspace workspace = Workspace.unpackedFrom(archive, parent)) {
      folder = workspace.submission();
      assertThat(folder.resolve("server1.py")).hasContent("original");
    }

    assertThat(folder).doesNotExist();
    assertThat(folder.getParent()).doesNotExist();
  }

  @Test
  void copyOfAnArchiveIsAnArchive() throws Exception {
    Path archive = Files.writeString(submission.resolve("ana.zip"), "packed");

    try (Workspace workspace = Workspace.copyOf(archive, parent)) {
      assertThat(workspace.submission()).hasFileName("ana.zip").hasContent("packed");
      assertThat(workspace.submission()).isNotEqualTo(archive);
    }

    assertThat(parent).isEmptyDirectory();
    assertThat(archive).exists();
  }

  @Test
  void aHugeArchiveIsRefusedBeforeItIsCopied() throws Exception {
    Path archive = submission.resolve("huge.zip");
    try (RandomAccessFile sparse = new RandomAccessFile(archive.toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }

    assertThatThrownBy(() -> Workspace.copyOf(archive, parent))
        .isInstanceOf(SubmissionRefused.class)
        .hasMessageContaining("more than 256 MiB");
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void foldersNestedBeyondAnyPathAreRefused() throws Exception {
    // No system call takes the whole path, so they are entered one by one.
    String nest = "import os\nfor i in range(300): os.mkdir('d' * 100); os.chdir('d' * 100)";
    Process made = new ProcessBuilder("python3", "-c", nest).directory(submission.toFile()).start();
    assertThat(made.waitFor()).isZero();

    assertThatThrownBy(() -> Workspace.copyOf(submission, parent))
        .isInstanceOf(SubmissionRefused.class)
        .hasMessageContaining("a path of more than 1024 characters");
    assertThat(parent).isEmptyDirectory();
    Folders.delete(submission);
  }

  @Test
  void linksAreNotCopied(@TempDir Path elsewhere) throws Exception {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "42");
    Files.createSymbolicLink(submission.resolve("file"), secret);
    Files.createSymbolicLink(submission.resolve("folder"), elsewhere);
    Files.createSymbolicLink(submission.resolve("dangling"), elsewhere.resolve("nowhere"));

    try (Workspace workspace = Workspace.copyOf(submission, parent)) {
      assertThat(workspace.submission()).isEmptyDirectory();
    }
  }

  @Test
  void nothingIsLeftAfterwardsWhateverWasMadeInIt(@TempDir Path elsewhere) throws Exception {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "42");
    Files.writeString(submission.resolve("server1.py"), "");
    Path folder;
    try (Workspace workspace = Workspace.copyOf(submission, parent)) {
      folder = workspace.submission();
      Files.createDirectories(folder.resolve("classes/deep"));
      Files.writeString(folder.resolve("classes/deep/A.class"), "");
      Files.createSymbolicLink(folder.resolve("way-out"), elsewhere);
    }

    assertThat(folder).doesNotExist();
    assertThat(secret).hasContent("42");
    assertThat(submission.resolve("server1.py")).exists();
  }
}
