package dev.socketlab.grading.submission;

import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.WantedProgram;
import dev.socketlab.grading.process.ShutdownCleanup;
import dev.socketlab.grading.sandbox.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a teacher got from a class: a folder, an archive of everything, or the download of a course
 * system. Every entry belongs to a submission, or a note says why not. Closing it deletes the
 * copies that were made to sort files by their owners.
 */
public final class HandedIn implements AutoCloseable {

  private final Path copies;
  private Layout layout = Layout.ONE;
  private List<Submission> submissions = List.of();
  private List<String> notes = List.of();

  private HandedIn() throws IOException {
    copies = Files.createTempDirectory("socketlab-class-");
    ShutdownCleanup.close(this);
  }

  /**
   * @param wanted what to look for in each submission
   * @param mapping if it names any file, {@code path} is one submission
   * @param said the layout, if the teacher says which it is
   * @throws IllegalArgumentException if there is no submission, or if it is not clear what is one
   */
  public static HandedIn at(
      Path path, List<WantedProgram> wanted, Mapping mapping, Optional<Layout> said)
      throws IOException {
    Submissions.checkReadable(path);
    HandedIn handedIn = new HandedIn();
    try {
      handedIn.read(path.toAbsolutePath().normalize(), wanted, mapping, said);
      return handedIn;
    } catch (IOException | RuntimeException failed) {
      handedIn.close();
      throw failed;
    }
  }

  private void read(Path given, List<WantedProgram> wanted, Mapping mapping, Optional<Layout> said)
      throws IOException {
    boolean one = !mapping.entries().isEmpty() || said.equals(Optional.of(Layout.ONE));
    if (!one && Files.isDirectory(given)) {
      readFolder(given, wanted, said);
      return;
    }
    submissions = Submissions.one(given, mapping);
    if (!one) {
      readArchive(given, wanted, said);
    }
  }

  /** An archive is one submission, unless it is said or seen that a whole class is in it. */
  private void readArchive(Path archive, List<WantedProgram> wanted, Optional<Layout> said)
      throws IOException {
    Path folder;
    try {
      folder = new Archive(archive, ArchiveLimits.CLASS).unpack(copies);
    } catch (SubmissionRefused refused) {
      if (said.isPresent()) {
        throw new IllegalArgumentException(refused.getMessage(), refused);
      }
      return; // the report says why
    }
    if (said.isPresent() || Submissions.isClass(folder, wanted)) {
      readFolder(folder, wanted, said);
    }
  }

  private void readFolder(Path folder, List<WantedProgram> wanted, Optional<Layout> said)
      throws IOException {
    layout = said.isPresent() ? said.get() : seen(folder, wanted);
    switch (layout) {
      case ONE -> submissions = Submissions.one(folder, Mapping.NONE);
      case FOLDERS -> {
        submissions = Submissions.each(folder, wanted);
        notes = CourseDownload.notGraded("neither a folder nor an archive", left(folder));
      }
      case GRADESCOPE -> {
        submissions = GradescopeExport.submissions(folder);
        notes = CourseDownload.notGraded("not named in " + GradescopeExport.METADATA, left(folder));
      }
      default -> {
        CourseDownload download = new CourseDownload(layout, folder);
        submissions = download.submissions(copies);
        notes = download.notes();
      }
    }
  }

  private static Layout seen(Path folder, List<WantedProgram> wanted) throws IOException {
    for (Layout system : Layout.SYSTEMS) {
      if (CourseDownload.isOf(system, folder)) {
        return system;
      }
    }
    if (GradescopeExport.isOne(folder)) {
      return Layout.GRADESCOPE;
    }
    return Submissions.isOne(folder, wanted) ? Layout.ONE : Layout.FOLDERS;
  }

  /** What belongs to no submission. */
  private List<Path> left(Path folder) {
    List<Path> used = submissions.stream().map(Submission::path).toList();
    return entries(folder).stream()
        .filter(entry -> !used.contains(entry) && !Submissions.isReport(entry))
        .filter(entry -> !entry.getFileName().toString().equals(GradescopeExport.METADATA))
        .toList();
  }

  static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Layout layout() {
    return layout;
  }

  public List<Submission> submissions() {
    return submissions;
  }

  /** Sentences about what is not graded, or came late. */
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() throws IOException {
    ShutdownCleanup.forget(this);
    Folders.delete(copies);
  }
}
