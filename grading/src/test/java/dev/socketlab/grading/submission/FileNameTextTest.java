package dev.socketlab.grading.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names whose bytes are no text in any locale. */
class FileNameTextTest {

  @TempDir private Path folder;
  @TempDir private Path parent;

  /** In {@code folder}; a URI can name any byte. */
  private static Path named(Path folder, String escaped) {
    return Path.of(URI.create(folder.toUri() + escaped));
  }

  @Test
  void namesThatAreUtf8StayWhatTheyAre() {
    assertThat(FileNameText.of(named(folder, "J%C3%BCrgen+1%25"))).isEqualTo("Jürgen+1%");
    assertThat(FileNameText.ofCopy(named(folder, "a%5Cb"))).isEqualTo("a\\b");
  }

  @Test
  void bytesThatAreNoTextAreEscaped() {
    assertThat(FileNameText.of(named(folder, "J%FCrgen"))).isEqualTo("J\\xfcrgen");
    assertThat(FileNameText.ofCopy(named(folder, "J%FCrgen"))).isEqualTo("J%xfcrgen");
  }

  @Test
  void submissionsAreToldApartByEveryByteOfTheirNames() throws Exception {
    for (String name : List.of("J%FCrgen", "J%FErgen", "J%C3%BCrgen", "J%5Cxfcrgen")) {
      Path submission = Files.createDirectory(named(folder, name));
      Files.writeString(submission.resolve("server1.py"), "");
    }

    assertThat(Submissions.each(folder, List.of()))
        .extracting(Submission::id)
        .doesNotHaveDuplicates()
        .hasSize(4)
        .contains("J\\xfergen", "Jürgen");
  }

  @Test
  void copyHoldsEachFileUnderANameOfItsOwn() throws Exception {
    Path inside = Files.createDirectory(named(folder, "%FF"));
    Files.createDirectory(named(folder, "%FE"));
    for (String name : List.of("%FF", "%FE", "%25xff", "%C3%BC")) {
      Files.writeString(named(inside, name), name);
    }

    try (Workspace workspace = Workspace.copyOf(folder, parent)) {
      assertThat(contents(workspace.submission()))
          .containsExactlyInAnyOrder("%FF", "%FE", "%25xff", "%C3%BC");
      assertThat(workspace.submission().resolve("%xff").resolve("ü")).hasContent("%C3%BC");
      assertThat(workspace.submission().resolve("%xfe")).isEmptyDirectory();
    }
  }

  private static List<String> contents(Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(copy)) {
      return files.filter(Files::isRegularFile).map(FileNameTextTest::content).toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
