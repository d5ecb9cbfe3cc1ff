package dev.socketlab.grading.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.move.Reset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static CheckGrade check(
      String id, Outcome outcome, String summary, String hint, Event... transcript) {
    Explanation why = new Explanation(summary, "", "", "", hint);
    return new CheckGrade(id, outcome, 0, 1, why, List.of(transcript));
  }

  private static CheckGrade passed(String id, Event... transcript) {
    return check(id, Outcome.PASSED, "", "", transcript);
  }

  private static CheckGrade failed(String id, Fault fault, String summary, Event... transcript) {
    return check(id, Outcome.FAILED, summary, fault.hint(), transcript);
  }

  private static Event event(String who, Event.Kind kind, String text) {
    return new Event(0, who, kind, text);
  }

  private static Comparison compare(Map<String, String> truth, CheckGrade check) {
    CatalogRow row = new CatalogRow("a1", "ann/lab", "s.py", Kind.ARITHMETIC, truth);
    List<Comparison> all =
        Comparison.of(row, new ProgramGrade("arithmetic", "python3 s.py", List.of(check)));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void whatIsNotKnownIsNotCompared() {
    CatalogRow row = new CatalogRow("a1", "ann/lab", "s.py", Kind.ECHO, Map.of("starts", "?"));

    assertThat(Comparison.of(row, new ProgramGrade("echo", "", List.of()))).isEmpty();
  }

  @Test
  void passedCheckSaysYes() {
    assertThat(compare(Map.of("starts", "y"), passed("starts-listening")).agrees()).isTrue();
    assertThat(compare(Map.of("starts", "n (build fails)"), passed("starts-listening")).agrees())
        .isFalse();
  }

  @Test
  void whatNeedsAMissingLibraryIsNotJudged() {
    CheckGrade broken = check("starts-listening", Outcome.BROKEN, "broken: needs x", "");

    assertThat(compare(Map.of("starts", "n"), broken).judged()).isFalse();
    assertThat(compare(Map.of("starts", "y"), broken).judged()).isFalse();
  }

  @Test
  void skippedCheckJudgesNothing() {
    CheckGrade skipped = check("runs-no-code", Outcome.SKIPPED, "needs starts-listening", "");

    Comparison comparison = compare(Map.of("code_injection", "n"), skipped);

    assertThat(comparison.judged()).isFalse();
    assertThat(comparison.line())
        .isEqualTo(
            "a1  injection  truth no, verdict not judged: runs-no-code skipped: needs"
                + " starts-listening");
  }

  @Test
  void secondClientIsToldFromTheFaultAndTheTranscript() {
    String id = "refuses-second-client";
    Map<String, String> queued = Map.of("second_client", "queued");
    assertThat(compare(queued, failed(id, Fault.SECOND_CLIENT_HANGS, "hangs")).agrees()).isTrue();
    assertThat(compare(queued, failed(id, Fault.SECOND_CLIENT_SERVED, "served")).line())
        .isEqualTo("a1  second client  truth queued, verdict served: served");

    Event busy = event("client 2", Event.Kind.RECEIVED, "busy");
    Event again = event("grader", Event.Kind.NOTE, "tried again");
    assertThat(compare(Map.of("second_client", "busy-message+closed"), passed(id, busy)).agrees())
        .isTrue();
    assertThat(compare(Map.of("second_client", "refused"), passed(id)).agrees()).isTrue();
    // What an earlier trial saw is not what the last one says.
    assertThat(compare(Map.of("second_client", "refused"), passed(id, busy, again)).agrees())
        .isTrue();
  }

  @Test
  void nextClientIsThatOfOneWhoClosed() {
    String id = "serves-next-client";
    Map<String, String> served = Map.of("next_accepted_after_FIN", "y");
    assertThat(
            compare(served, failed(id, Fault.DIED, "no service after client 1 had closed"))
                .judged())
        .isFalse();
    assertThat(
            compare(
                    served,
                    failed(
                        id,
                        Fault.DIED,
                        "no further client was served after client 3 had "
                            + Reset.atRest().words()))
                .agrees())
        .isTrue();
    assertThat(
            compare(
                    served,
                    failed(
                        id,
                        Fault.DIED,
                        "no further client was served after client 1 had closed its connection"))
                .agrees())
        .isFalse();
  }

  @Test
  void wayOfWaitingIsWhatTheKernelShowed() {
    Event told = event("grader", Event.Kind.NOTE, "the server starts a thread for each client");
    Map<String, String> truth =
        Map.of(
            "serves_3", "y",
            "growth_kind", "thread-per-client",
            "wait_syscall_3clients", "accept:1+read:3");
    CatalogRow row = new CatalogRow("a1", "ann/lab", "s.c", Kind.ARITHMETIC, truth);

    List<Comparison> all =
        Comparison.of(
            row, new ProgramGrade("arithmetic", "./s", List.of(passed("thread-per-client", told))));

    assertThat(all)
        .filteredOn(one -> one.column() == Column.WAITING)
        .allMatch(Comparison::agrees)
        .hasSize(1);
  }

  @Test
  void tableCountsWhatWasJudgedAndListsTheRest() {
    Comparison agrees = compare(Map.of("starts", "y"), passed("starts-listening"));
    Comparison differs =
        compare(
            Map.of("starts", "y"),
            failed("starts-listening", Fault.DOES_NOT_LISTEN, "does not listen"));
    Comparison open =
        compare(
            Map.of("code_injection", "n"), check("runs-no-code", Outcome.BROKEN, "no cell", ""));

    String text = new AgreementPrinter(List.of(agrees, differs, open)).text();

    assertThat(text)
        .startsWith("starts           1 of   2   50.0%\n")
        .contains("injection        0 of   0  100.0%  (1 not judged)\n")
        .endsWith(
            """

            disagreements:
              a1  starts  truth yes, verdict no: does not listen

            not judged:
              a1  injection  truth no, verdict not judged: runs-no-code broken: no cell
            """);
  }
}
