package dev.socketlab.grading.selfcheck;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which check caught which mistake, and whether good programs got full marks. */
record KillMatrix(List<KillMatrixRow> rows, List<GoodProgram> good) {

  KillMatrix {
    rows = List.copyOf(rows);
    good = List.copyOf(good);
  }

  /** How many of the mistakes that name a check it caught. */
  record Tally(int mistakes, int caught) {

    private Tally plus(boolean hit) {
      return new Tally(mistakes + 1, caught + (hit ? 1 : 0));
    }
  }

  long count(MistakeVerdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  /** The tally of each check that a mistake names. */
  Map<String, Tally> byCheck() {
    Map<String, Tally> all = new TreeMap<>();
    for (KillMatrixRow row : rows) {
      for (String check : row.mistake().caughtBy()) {
        boolean caught = row.failed().contains(check);
        all.put(check, all.getOrDefault(check, new Tally(0, 0)).plus(caught));
      }
    }
    return all;
  }

  List<GoodProgram> markedDown() {
    return good.stream().filter(program -> !program.markedDown().isEmpty()).toList();
  }

  /**
   * Whether every mistake was caught by the checks that it names and by no other, and no good
   * program was marked down.
   */
  boolean asExpected() {
    return count(MistakeVerdict.CAUGHT) == rows.size() && markedDown().isEmpty();
  }

  /** The result in one sentence. */
  String summary() {
    StringBuilder text =
        new StringBuilder(
            "%d of %d mistakes (%s) are caught by the checks that they name"
                .formatted(count(MistakeVerdict.CAUGHT), rows.size(), rate()));
    for (MistakeVerdict verdict : MistakeVerdict.values()) {
      if (verdict != MistakeVerdict.CAUGHT) {
        text.append("; %d %s".formatted(count(verdict), verdict.words()));
      }
    }
    return text.append(
            "; %d of %d good programs are marked down".formatted(markedDown().size(), good.size()))
        .toString();
  }

  private String rate() {
    return rows.isEmpty() ? "none" : count(MistakeVerdict.CAUGHT) * 100 / rows.size() + " %";
  }
}
