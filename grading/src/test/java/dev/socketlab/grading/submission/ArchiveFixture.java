package dev.socketlab.grading.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Archives in a folder of their own, and what they hold when they are unpacked. */
abstract class ArchiveFixture {

  static final ArchiveLimits SMALL = new ArchiveLimits(1L << 20, 10_000, 20, 4, 60);

  static final String SERVER = "server1.py";

  @TempDir Path folder;
  Path inside;

  @BeforeEach
  void makesAFolderToUnpackInto() throws IOException {
    inside = Files.createDirectory(folder.resolve("inside"));
  }

  /** What an archive is filled with. */
  interface Content {
    void into(PackedArchive archive) throws IOException;
  }

  Path packed(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    try (PackedArchive archive = PackedArchive.create(file)) {
      content.into(archive);
    }
    return file;
  }

  Path unpacked(Path archive) throws Exception {
    return new Archive(archive, SMALL).unpack(inside);
  }

  AbstractThrowableAssert<?, ?> assertRefused(Path archive) {
    return assertThatThrownBy(() -> unpacked(archive)).isInstanceOf(SubmissionRefused.class);
  }

  void assertHoldsOnlyTheServer(Path archive) throws Exception {
    Path submission = unpacked(archive);
    assertThat(submission).isEqualTo(inside);
    try (Stream<Path> files = Files.list(inside)) {
      assertThat(files).containsExactly(inside.resolve(SERVER));
    }
  }

  static Stream<String> kinds() {
    return Stream.of("ana.zip", "ana.tar.gz", "ana.tgz", "ana.tar", "ana.tar.xz", "ana.7z");
  }
}
