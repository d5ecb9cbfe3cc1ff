package dev.socketlab.grading.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are refused before they do harm. */
class ArchiveRefusalTest extends ArchiveFixture {

  @ParameterizedTest
  @MethodSource("kinds")
  void bombIsRefusedBeforeItFillsTheDisk(String name) throws Exception {
    byte[] half = new byte[6_000];

    assertRefused(packed(name, in -> in.file("a", half, 0644).file("b", half, 0644)))
        .hasMessage(name + ": unpacks to more than 10000 bytes; the largest file is \"a\"");
    assertThat(inside.resolve("b").toFile().length()).isLessThan(4_001);
  }

  @Test
  void bombOfHeadersIsRefused() throws IOException {
    Path archive = packed("ana.tgz", in -> in.file("x".repeat(50_000), ""));

    assertThatThrownBy(
            () -> new Archive(archive, new ArchiveLimits(1L << 20, 100, 1, 4, 60)).unpack(inside))
        .isInstanceOf(SubmissionRefused.class)
        .hasMessage("ana.tgz: unpacks to more than 100 bytes");
  }

  @Test
  void headersThatWouldFillTheMemoryAreRefused() throws IOException {
    Path archive = folder.resolve("ana.tar");
    byte[] content = new byte[2 << 20];
    TarArchiveEntry name = new TarArchiveEntry("name", TarArchiveEntry.LF_GNUTYPE_LONGNAME);
    name.setSize(content.length);
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
      out.putArchiveEntry(name);
      out.write(content);
      out.closeArchiveEntry();
    }

    assertThatThrownBy(() -> new Archive(archive, ArchiveLimits.DEFAULT).unpack(inside))
        .isInstanceOf(SubmissionRefused.class)
        .hasMessage(
            "ana.tar: is not a readable archive: an entry has more than 1024 KiB of headers");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void tooManyEntriesAreRefused(String name) throws Exception {
    Path archive =
        packed(
            name,
            in -> {
              for (int i = 0; i <= SMALL.entries(); i++) {
                in.file("file" + i, "");
              }
            });

    assertRefused(archive)
        .hasMessage(name + ": holds more than 20 entries, most of them at the top");
  }

  @Test
  void zipWithAHugeTableOfContentsIsRefusedUnread() throws Exception {
    Path archive =
        packed(
            "ana.zip",
            in -> {
              for (int i = 0; i <= 10 * SMALL.entries(); i++) {
                in.file("file" + i, "");
              }
            });

    assertRefused(archive).hasMessage("ana.zip: holds more than 20 entries");
    assertThat(inside).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void tooDeepFoldersAreRefused(String name) throws Exception {
    assertRefused(packed(name, in -> in.file("a/b/c/d/e", "")))
        .hasMessage(name + ": entry \"a/b/c/d/e\" lies more than 4 folders deep");
  }

  @Test
  void tooLongPathIsRefusedAndCutInTheMessage() throws Exception {
    assertRefused(packed("ana.zip", in -> in.file("x".repeat(100), "")))
        .hasMessage(
            "ana.zip: entry \"" + "x".repeat(80) + "…\" has a path of more than 60 characters");
  }

  @Test
  void nameThatNoFileSystemTakesIsRefused() throws Exception {
    Path archive = packed("ana.zip", in -> in.file("é".repeat(200), ""));

    assertThatThrownBy(() -> new Archive(archive, ArchiveLimits.DEFAULT).unpack(inside))
        .isInstanceOf(SubmissionRefused.class)
        .hasMessageEndingWith("has a name of more than 255 bytes");
  }

  @Test
  void nameWithANullByteIsRefused() throws Exception {
    assertRefused(packed("ana.zip", in -> in.file("a\0b", "")))
        .hasMessageEndingWith("has a name that is not possible on this system");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void fileInAFileIsRefused(String name) throws Exception {
    assertRefused(packed(name, in -> in.file("a", "").file("a/b/c", "")))
        .hasMessage(name + ": entry \"a/b/c\" lies below another entry that is a file");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void fileInPlaceOfAFolderIsRefused(String name) throws Exception {
    assertRefused(packed(name, in -> in.file("a/b", "").file("a", "")))
        .hasMessage(name + ": entry \"a\" has the name of a folder");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void brokenArchiveIsRefused(String name) throws Exception {
    Path archive = packed(name, in -> in.file("server1.py", "x".repeat(5_000)));
    byte[] all = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(all, all.length / 2));

    assertRefused(archive).hasMessageStartingWith(name + ": is not a readable archive: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana.zip", "ana.tar.gz"})
  void anyOtherFileIsRefused(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "Not an archive at all.");

    assertRefused(file).hasMessageStartingWith(name + ": is not a readable archive: ");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void emptyArchiveIsRefused(String name) throws Exception {
    assertRefused(packed(name, in -> {})).hasMessage(name + ": holds no file");
  }
}
