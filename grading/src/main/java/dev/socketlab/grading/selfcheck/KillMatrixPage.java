package dev.socketlab.grading.selfcheck;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a matrix as a page of the documentation, in Markdown. */
final class KillMatrixPage {

  private static final String INTRODUCTION =
      """
      # The kill matrix

      These programs are known to be broken, and the grader has to say so. Each is a good
      submission with one mistake, made by a named change to its text. A mistake is caught if every
      check that it names fails and no unrelated check does. This page is written by
      `./socketlab selfcheck --write docs/evidence/kill-matrix.md`; the mistakes are in
      `grading/src/test/resources/broken`.

      """;

  private KillMatrixPage() {}

  static String of(KillMatrix matrix) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append("**").append(matrix.summary()).append(".**\n\n");
    checks(page, matrix);
    languages(matrix).forEach(language -> mistakes(page, matrix, language));
    if (!matrix.markedDown().isEmpty()) {
      page.append("\n## Good programs that are marked down\n\n");
      matrix
          .markedDown()
          .forEach(
              program ->
                  page.append(
                      "- %s %s: %s\n"
                          .formatted(
                              program.base().id(),
                              program.grade().id(),
                              program.markedDown().stream()
                                  .map(check -> check.id() + " " + check.outcome().word())
                                  .collect(Collectors.joining(", ")))));
    }
    return page.toString();
  }

  private static Set<String> languages(KillMatrix matrix) {
    return matrix.rows().stream()
        .map(row -> row.mistake().base().language())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void checks(StringBuilder page, KillMatrix matrix) {
    page.append("## Checks\n\n| check | mistakes that name it | caught |\n|---|---|---|\n");
    for (Map.Entry<String, KillMatrix.Tally> one : matrix.byCheck().entrySet()) {
      page.append(
          "| `%s` | %d | %d |\n"
              .formatted(one.getKey(), one.getValue().mistakes(), one.getValue().caught()));
    }
  }

  private static void mistakes(StringBuilder page, KillMatrix matrix, String language) {
    page.append("\n## Mistakes in %s\n\n".formatted(language));
    page.append("| mistake | program | what is wrong | failed checks | verdict |\n");
    page.append("|---|---|---|---|---|\n");
    for (KillMatrixRow row : matrix.rows()) {
      if (row.mistake().base().language().equals(language)) {
        page.append(
            "| %s | %s | %s | %s | %s |\n"
                .formatted(
                    row.mistake().id(),
                    row.mistake().program(),
                    cell(row.mistake().words()),
                    row.failed().stream()
                        .map(check -> shown(row.mistake(), check))
                        .collect(Collectors.joining(", ")),
                    row.verdict().words()));
      }
    }
  }

  /** A failed check, with the reason if it only may fail. */
  private static String shown(Mistake mistake, String check) {
    String reason = mistake.also().get(check);
    return "`" + check + "`" + (reason == null ? "" : " (" + cell(reason) + ")");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
