package dev.socketlab.grading.catalog;

import dev.socketlab.grading.grade.ProgramGrade;
import java.util.ArrayList;
import java.util.List;

/** One column of one program: the truth beside the verdict. */
record Comparison(String id, Column column, Value truth, CatalogVerdict verdict) {

  /** One for each column whose truth the catalog knows. */
  static List<Comparison> of(CatalogRow row, ProgramGrade grade) {
    Findings findings = new Findings(grade);
    List<Comparison> all = new ArrayList<>();
    for (Column column : Column.values()) {
      column
          .truth(row)
          .ifPresent(
              truth -> all.add(new Comparison(row.id(), column, truth, column.verdict(findings))));
    }
    return all;
  }

  boolean judged() {
    return verdict.value().isPresent();
  }

  boolean agrees() {
    return verdict.value().filter(truth::equals).isPresent();
  }

  /** A line with the truth, the verdict, and the reason for it. */
  String line() {
    String says = verdict.value().map(Value::word).orElse("not judged");
    String because = verdict.because().isEmpty() ? "" : ": " + verdict.because();
    return "%s  %s  truth %s, verdict %s%s"
        .formatted(id, column.title(), truth.word(), says, because);
  }
}
