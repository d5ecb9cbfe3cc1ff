package dev.socketlab.grading.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

  private static final ArchiveLimits SMALL = new ArchiveLimits(10_000, 20, 4, 60);

  private static final String SERVER = "server1.py";

  @TempDir private Path folder;
  private Path inside;

  @BeforeEach
  void makesAFolderToUnpackInto() throws IOException {
    inside = Files.createDirectory(folder.resolve("inside"));
  }

  /** What an archive is filled with. */
  private interface Content {
    void into(PackedArchive archive) throws IOException;
  }

  private Path packed(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    try (PackedArchive archive = PackedArchive.create(file)) {
      content.into(archive);
    }
    return file;
  }

  private Path unpacked(Path archive) throws Exception {
    return new Archive(archive, SMALL).unpack(inside);
  }

  private AbstractThrowableAssert<?, ?> assertRefused(Path archive) {
    return assertThatThrownBy(() -> unpacked(archive)).isInstanceOf(SubmissionRefused.class);
  }

  private void assertHoldsOnlyTheServer(Path archive) throws Exception {
    Path submission = unpacked(archive);
    assertThat(submission).isEqualTo(inside);
    try (Stream<Path> files = Files.list(inside)) {
      assertThat(files).containsExactly(inside.resolve(SERVER));
    }
  }

  static Stream<String> kinds() {
    return Stream.of("ana.zip", "ana.tar.gz", "ana.tgz", "ana.tar");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void filesAndFoldersComeOutAsTheyWentIn(String name) throws Exception {
    Path archive =
        packed(
            name,
            in ->
                in.file("server1.py", "print(1)")
                    .folder("empty")
                    .file("src/deep/ä.txt", "text")
                    .executable("run.sh", "#!/bin/sh"));

    Path submission = unpacked(archive);

    assertThat(submission).isEqualTo(inside);
    assertThat(submission.resolve("server1.py")).hasContent("print(1)");
    assertThat(Files.isExecutable(submission.resolve("server1.py"))).isFalse();
    assertThat(submission.resolve("empty")).isEmptyDirectory();
    assertThat(submission.resolve("src/deep/ä.txt")).hasContent("text");
    assertThat(submission.resolve("run.sh")).isExecutable();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void onlyFolderAtTheTopIsTheSubmission(String name) throws Exception {
    Path archive =
        packed(
            name,
            in ->
                in.file("ana/Makefile", "server1:")
                    .file("__MACOSX/ana/._Makefile", "")
                    .file(".DS_Store", ""));

    assertThat(unpacked(archive)).isEqualTo(inside.resolve("ana"));
    assertThat(inside.resolve("ana/Makefile")).hasContent("server1:");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void entryThatLeadsOutIsRefused(String name) throws Exception {
    Path archive = packed(name, in -> in.file("ok.txt", "").file("a/../../evil", "gotcha"));

    assertRefused(archive)
        .hasMessage(name + ": entry \"a/../../evil\" leads out of the submission");
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void absolutePathIsLeftOut(String name) throws Exception {
    Path target = folder.resolve("evil");

    assertHoldsOnlyTheServer(
        packed(name, in -> in.file(target.toString(), "gotcha").file(SERVER, "")));
    assertThat(target).doesNotExist();
  }

  @Test
  void windowsPathThatLeadsOutIsLeftOut() throws Exception {
    assertHoldsOnlyTheServer(
        packed("ana.tar", in -> in.file("C:\\evil", "gotcha").file(SERVER, "")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void linkIsLeftOut(String name) throws Exception {
    assertHoldsOnlyTheServer(packed(name, in -> in.link("way-out", "/etc").file(SERVER, "")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void fileBelowALinkIsAnOrdinaryFile(String name) throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));

    unpacked(packed(name, in -> in.link("way", outside.toString()).file("way/file", "here")));

    assertThat(outside).isEmptyDirectory();
    assertThat(inside.resolve("way/file")).hasContent("here");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void pipeIsLeftOut(String name) throws Exception {
    assertHoldsOnlyTheServer(packed(name, in -> in.pipe("pipe.py").file(SERVER, "")));
  }

  @ParameterizedTest
  @ValueSource(bytes = {TarArchiveEntry.LF_LINK, TarArchiveEntry.LF_BLK, TarArchiveEntry.LF_CHR})
  void hardLinkAndDeviceAreLeftOut(byte kind) throws Exception {
    assertHoldsOnlyTheServer(
        packed("a.tar", in -> in.special("disk", kind, "/etc/passwd").file(SERVER, "")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatToolsMakeAgainIsLeftOutAndNotCounted(String name) throws Exception {
    assertHoldsOnlyTheServer(
        packed(
            name,
            in -> {
              for (String junk : List.of("venv/lib/a.py", ".git/objects/b", "target/debug/c")) {
                in.file(junk, new byte[9_000], 0644);
              }
              in.file("venv/too/deep/to/be/one/of/ours", "").file(SERVER, "");
            }));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void librariesOfNpmAreKeptWithinTheirOwnLimitsElseLeftOut(String name) throws Exception {
    byte[] large = new byte[9_000];
    Path small =
        packed(name, in -> in.file(SERVER, large, 0644).file("node_modules/a", large, 0644));
    assertThat(unpacked(small).resolve("node_modules/a")).hasSize(9_000);

    Path other = Files.createDirectory(folder.resolve("other"));
    Path huge =
        packed(
            "huge-" + name,
            in ->
                in.file("node_modules/a", large, 0644)
                    .file("node_modules/b", large, 0644)
                    .file(SERVER, ""));
    new Archive(huge, SMALL).unpack(other);
    assertThat(other.resolve("node_modules")).doesNotExist();
    assertThat(other.resolve(SERVER)).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana.zip", "ana.tar.gz", "ana.tar"})
  void formatIsToldByContent(String kind) throws Exception {
    Path renamed = folder.resolve(kind.equals("ana.zip") ? "wrong.tar.gz" : "wrong.zip");
    Files.move(packed(kind, in -> in.file(SERVER, "")), renamed);

    assertHoldsOnlyTheServer(renamed);
  }

  @Test
  void formatThatCannotBeUnpackedIsNamed() throws Exception {
    assertRefused(Files.writeString(folder.resolve("ana.zip"), "Rar!\u001a"))
        .hasMessage("ana.zip: is a RAR archive; allowed: zip and tar.gz");
  }

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

    assertThatThrownBy(() -> new Archive(archive, new ArchiveLimits(100, 1, 4, 60)).unpack(inside))
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

  @Test
  void endingsTellAnArchive() {
    assertThat(Stream.of("a.zip", "a.b.ZIP", "a.tar.gz", "a.tgz", "a.tar", "a.rar"))
        .extracting(name -> Archive.stem(Path.of(name)).orElseThrow())
        .isEqualTo(List.of("a", "a.b", "a", "a", "a", "a"));
    assertThat(Stream.of("a", "a.gz", "a.jar", "zip", ".zip"))
        .allMatch(name -> Archive.stem(Path.of(name)).isEmpty());
  }
}
