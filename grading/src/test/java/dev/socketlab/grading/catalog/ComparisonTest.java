package dev.socketlab.grading.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.Slug;
import dev.socketlab.grading.suite.server.RefusesSecondClient.SecondClientOutcome;
import dev.socketlab.grading.suite.server.ServesNextClient.Departure;
import dev.socketlab.grading.trial.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Map<Observation, String> NOTHING = Map.of();

  private static CheckGrade check(
      String id, Outcome outcome, Explanation why, Map<Observation, String> observed) {
    return new CheckGrade(id, outcome, 0, 1, why, observed, List.of());
  }

  private static CheckGrade check(String id, Outcome outcome, String summary) {
    return check(id, outcome, Explanation.of(summary), NOTHING);
  }

  private static CheckGrade passed(String id, Map<Observation, String> observed) {
    return check(id, Outcome.PASSED, Explanation.of(""), observed);
  }

  private static CheckGrade failed(
      String id, Fault fault, String summary, Map<Observation, String> observed) {
    return check(id, Outcome.FAILED, fault.explanation(summary, "", "", ""), observed);
  }

  private static Map<Observation, String> met(SecondClientOutcome outcome) {
    return Map.of(Observation.SECOND_CLIENT, Slug.of(outcome));
  }

  private static Map<Observation, String> after(Departure departure) {
    return Map.of(Observation.DEPARTURE, Slug.of(departure));
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
    assertThat(compare(Map.of("starts", "y"), passed("starts-listening", NOTHING)).agrees())
        .isTrue();
    assertThat(
            compare(Map.of("starts", "n (build fails)"), passed("starts-listening", NOTHING))
                .agrees())
        .isFalse();
  }

  @Test
  void whatNeedsAMissingLibraryIsNotJudged() {
    CheckGrade broken = check("starts-listening", Outcome.BROKEN, "broken: needs x");

    assertThat(compare(Map.of("starts", "n"), broken).judged()).isFalse();
    assertThat(compare(Map.of("starts", "y"), broken).judged()).isFalse();
  }

  @Test
  void skippedCheckJudgesNothing() {
    CheckGrade skipped = check("runs-no-code", Outcome.SKIPPED, "needs starts-listening");

    Comparison comparison = compare(Map.of("code_injection", "n"), skipped);

    assertThat(comparison.judged()).isFalse();
    assertThat(comparison.line())
        .isEqualTo(
            "a1  injection  truth no, verdict not judged: runs-no-code skipped: needs"
                + " starts-listening");
  }

  @Test
  void secondClientsOutcomeIsThatWhichTheCheckObserved() {
    String id = "refuses-second-client";
    Map<String, String> queued = Map.of("second_client", "queued");
    CheckGrade hangs =
        failed(id, Fault.SECOND_CLIENT_HANGS, "hangs", met(SecondClientOutcome.QUEUED));
    CheckGrade served =
        failed(id, Fault.SECOND_CLIENT_SERVED, "served", met(SecondClientOutcome.SERVED));
    assertThat(compare(queued, hangs).agrees()).isTrue();
    assertThat(compare(queued, served).line())
        .isEqualTo("a1  second client  truth queued, verdict served: served");

    Map<String, String> told = Map.of("second_client", "busy-message+closed");
    Map<String, String> refused = Map.of("second_client", "refused");
    assertThat(compare(told, passed(id, met(SecondClientOutcome.TOLD))).agrees()).isTrue();
    assertThat(compare(refused, passed(id, met(SecondClientOutcome.REFUSED))).agrees()).isTrue();
    CheckGrade disturbed =
        failed(id, Fault.FIRST_CLIENT_DISTURBED, "no answer", met(SecondClientOutcome.REFUSED));
    assertThat(compare(refused, disturbed).agrees()).isTrue();
  }

  @Test
  void secondClientOfAProgramThatDiedIsNotJudged() {
    CheckGrade died =
        failed("refuses-second-client", Fault.DIED, "died", met(SecondClientOutcome.REFUSED));

    assertThat(compare(Map.of("second_client", "refused"), died).judged()).isFalse();
  }

  @Test
  void nextClientIsThatOfOneWhoClosed() {
    String id = "serves-next-client";
    Map<String, String> served = Map.of("next_accepted_after_FIN", "y");
    assertThat(compare(served, failed(id, Fault.DIED, "died", NOTHING)).judged()).isFalse();
    assertThat(compare(served, failed(id, Fault.DIED, "died", after(Departure.RESET))).agrees())
        .isTrue();
    assertThat(compare(served, failed(id, Fault.DIED, "died", after(Departure.SAID_BYE))).agrees())
        .isTrue();
    assertThat(compare(served, failed(id, Fault.DIED, "died", after(Departure.CLOSED))).agrees())
        .isFalse();
    assertThat(compare(served, failed(id, Fault.DIED, "died", after(Departure.TOGETHER))).agrees())
        .isFalse();
  }

  @Test
  void wayOfWaitingIsWhatTheKernelShowed() {
    Map<Observation, String> seen =
        Map.of(Observation.ARCHITECTURE, Slug.of(Architecture.THREAD_PER_CLIENT));
    Map<String, String> truth =
        Map.of(
            "serves_3", "y",
            "growth_kind", "thread-per-client",
            "wait_syscall_3clients", "accept:1+read:3");
    CatalogRow row = new CatalogRow("a1", "ann/lab", "s.c", Kind.ARITHMETIC, truth);

    List<Comparison> all =
        Comparison.of(
            row, new ProgramGrade("arithmetic", "./s", List.of(passed("thread-per-client", seen))));

    assertThat(all)
        .filteredOn(one -> one.column() == Column.WAITING)
        .allMatch(Comparison::agrees)
        .hasSize(1);
  }

  @Test
  void tableCountsWhatWasJudgedAndListsTheRest() {
    Comparison agrees = compare(Map.of("starts", "y"), passed("starts-listening", NOTHING));
    Comparison differs =
        compare(
            Map.of("starts", "y"),
            failed("starts-listening", Fault.DOES_NOT_LISTEN, "does not listen", NOTHING));
    Comparison open =
        compare(Map.of("code_injection", "n"), check("runs-no-code", Outcome.BROKEN, "no worker"));

    String text = new AgreementPrinter(List.of(agrees, differs, open)).text();

    assertThat(text)
        .startsWith("starts           1 of   2   50.0%\n")
        .contains("injection        0 of   0  100.0%  (1 not judged)\n")
        .endsWith(
            """

            disagreements:
              a1  starts  truth yes, verdict no: does not listen

            not judged:
              a1  injection  truth no, verdict not judged: runs-no-code broken: no worker
            """);
  }
}
