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
 * Writes all files of a report: grades.json, grades.csv, index.html and the submissions' pages; and
 * those of pairs, matrix.html and matrix.csv.
 */
public final class Reports {

  private Reports() {}

  /**
   * Makes the folder that reports will be written into: that it cannot be is better known before a
   * class is graded than afterwards.
   *
   * @throws IOException with one line for the person who chose the folder
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
   * Writes into a folder, which is made where it is missing; files of an older report are replaced.
   *
   * @return the files, grades.json first
   * @throws IOException with one line for the person who chose the folder
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
   * Writes what came of pairs into a folder, which is made where it is missing.
   *
   * @param title of the assignment
   * @return the files, matrix.html first
   * @throws IOException with one line for the person who chose the folder
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

  /** The exceptions of files name only the file; what is wrong is in their class. */
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
