package dev.socketlab.grading.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest extends ArchiveFixture {

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
        .hasMessage("ana.zip: is a RAR archive; allowed: zip, 7z and tar.gz");
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
