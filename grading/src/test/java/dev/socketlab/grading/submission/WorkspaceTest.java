package dev.socketlab.grading.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.sandbox.Folders;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
  void whatToolsMakeAgainIsNotCopied() throws Exception {
    for (String file :
        new String[] {
          "venv/lib/a.py", ".git/config", "__pycache__/a.pyc", "target/a.jar", "a.py"
        }) {
      Files.createDirectories(submission.resolve(file).getParent());
      Files.writeString(submission.resolve(file), "");
    }

    try (Workspace workspace = Workspace.copyOf(submission, parent);
        Stream<Path> copied = Files.list(workspace.submission())) {
      assertThat(copied).containsExactly(workspace.submission().resolve("a.py"));
    }
  }

  @Test
  void whatIsTooLargeIsNamed() throws Exception {
    Files.createDirectories(submission.resolve("data"));
    try (RandomAccessFile sparse =
        new RandomAccessFile(submission.resolve("data/huge.bin").toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }

    assertThatThrownBy(() -> Workspace.copyOf(submission, parent))
        .isInstanceOf(SubmissionRefused.class)
        .hasMessageEndingWith("holds more than 256 MiB; the largest file is \"data/huge.bin\"");
  }

  @Test
  void programsObjectsAndClassesThatWereBuiltElsewhereAreNotTaken() throws Exception {
    byte[] program = Files.readAllBytes(Path.of("/bin/true"));
    byte[] object = program.clone();
    object[16] = 1;
    Files.write(submission.resolve("server1"), program);
    Files.write(submission.resolve("server1.exe"), "MZ and more than eighteen".getBytes(UTF_8));
    Files.write(submission.resolve("server1.o"), object);
    Files.write(submission.resolve("given.o"), object);
    Files.write(submission.resolve("libgiven.so"), program);
    Files.writeString(submission.resolve("server1.c"), "int main() { }");
    Files.writeString(submission.resolve("A.java"), "class A { }");
    Files.writeString(submission.resolve("A$1.class"), "");
    Files.writeString(submission.resolve("Given.class"), "");

    try (Workspace workspace = Workspace.copyOf(submission, parent);
        Stream<Path> copied = Files.list(workspace.submission())) {
      assertThat(copied.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "given.o", "libgiven.so", "server1.c", "A.java", "Given.class");
    }
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

  @Test
  void archiveInAFolderOfACourseSystemIsUnpacked() throws Exception {
    try (PackedArchive packed = PackedArchive.create(submission.resolve("hw.zip"))) {
      packed.file("ana/server1.py", "original");
    }

    try (Workspace workspace = Workspace.unpackedFrom(submission, parent)) {
      assertThat(workspace.submission().resolve("server1.py")).hasContent("original");
    }
    assertThat(submission.resolve("hw.zip")).exists();
  }
}
