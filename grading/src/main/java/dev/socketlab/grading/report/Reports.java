package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.PairGrade;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the files of a report: grades.json, grades.csv, index.html and the submissions' pages, or
 * matrix.html and matrix.csv.
 */
public final class Reports {

  private Reports() {}

  /**
   * Creates the folder for the report. Called before grading, so that an unusable folder is
   * reported before any time is spent.
   *
   * @throws IOException if that fails; the message is one line for the user
   */
  public static void prepare(Path directory) throws IOException {
    try {
      Files.createDirectories(directory);
      if (!Files.isWritable(directory)) {
        throw new AccessDeniedException(directory.toString());
      }
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
  }

  /**
   * Writes the grades of a class. Creates the folder if necessary; replaces the files of an older
   * report.
   *
   * @return the files, grades.json first
   * @throws IOException if that fails; the message is one line for the user
   */
  public static List<Path> write(ClassGrade grade, Path directory) throws IOException {
    prepare(directory);
    try {
      List<Path> written = new ArrayList<>();
      written.add(JsonReport.write(grade, directory));
      written.add(CsvReport.write(grade, directory));
      written.addAll(HtmlReport.write(grade, directory));
      return List.copyOf(written);
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
  }

  /**
   * Writes the results of the pairs. Creates the folder if necessary.
   *
   * @param title of the assignment
   * @return the files, matrix.html first
   * @throws IOException if that fails; the message is one line for the user
   */
  public static List<Path> write(String title, List<PairGrade> grades, Path directory)
      throws IOException {
    prepare(directory);
    try {
      return List.of(
          HtmlReport.write(title, grades, directory), PairTable.write(grades, directory));
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
  }

  private static IOException unwritable(Path directory, IOException e) {
    return new IOException("cannot write the report into " + directory + ": " + reason(e), e);
  }

  /** File system exceptions often have only the file as message: the class says what is wrong. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission to write " + denied.getFile();
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is not a folder";
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getFile() + ": " + failed.getReason();
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
