package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.PairGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The report for a browser: index.html and a page for each submission. Each page is one file that
 * loads nothing. Its content is untrusted, so there are two defences: the templates escape text
 * according to its context, and the page's content security policy runs no script except ours.
 */
final class HtmlReport {

  static final String FILE = "index.html";
  private static final String MATRIX = "matrix.html";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlReport.class.getClassLoader(),
          HtmlReport.class.getPackageName());

  private static final InlineResource STYLE = InlineResource.load("report.css");
  private static final InlineResource SORTING = InlineResource.load("sort.js");

  private HtmlReport() {}

  /** Returns the files: the index first, then the pages in the order of the submissions. */
  static List<Path> write(ClassGrade grade, Path directory) throws IOException {
    List<Path> written = new ArrayList<>();
    Path index = directory.resolve(FILE);
    AtomicFile.write(index, index(grade));
    written.add(index);
    Files.createDirectories(directory.resolve(PageLink.FOLDER));
    for (SubmissionGrade submission : grade.submissions()) {
      Path page = directory.resolve(PageLink.to(submission).href());
      AtomicFile.write(page, page(grade, submission));
      written.add(page);
    }
    return written;
  }

  /** Writes the page that shows every client with every server. */
  static Path write(String title, List<PairGrade> grades, Path directory) throws IOException {
    Path page = directory.resolve(MATRIX);
    Map<String, Object> values =
        Map.of("page", PairPage.of(title, grades), "style", STYLE, "sorting", SORTING);
    AtomicFile.write(page, render("matrix.jte", values));
    return page;
  }

  static String index(ClassGrade grade) {
    return render(
        "index.jte", Map.of("page", IndexPage.of(grade), "style", STYLE, "sorting", SORTING));
  }

  static String page(ClassGrade grade, SubmissionGrade submission) {
    return render(
        "submission.jte", Map.of("page", SubmissionPage.of(grade, submission), "style", STYLE));
  }

  private static String render(String template, Map<String, Object> values) {
    TemplateOutput output = new StringOutput();
    TEMPLATES.render(template, values, output);
    return output.toString();
  }
}
