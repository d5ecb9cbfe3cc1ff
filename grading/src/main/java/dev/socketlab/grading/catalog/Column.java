package dev.socketlab.grading.catalog;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.suite.server.RefusesSecondClient.SecondClientOutcome;
import dev.socketlab.grading.suite.server.ServesNextClient.Departure;
import dev.socketlab.grading.trial.Fault;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is compared: the column of the catalog with the truth, and the check with the verdict. */
enum Column {
  STARTS("starts", "starts-listening") {
    @Override
    Optional<? extends Value> truth(CatalogRow row) {
      return yesNo(row, "starts");
    }
  },

  ANSWERS("answers", "echoes-one-message") {
    @Override
    Optional<? extends Value> truth(CatalogRow row) {
      return yesNo(row, "answers_basic");
    }
  },

  SECOND_CLIENT("second client", "refuses-second-client") {
    @Override
    Optional<? extends Value> truth(CatalogRow row) {
      return row.known("second_client").flatMap(SecondClient::of);
    }

    private static final Set<Fault> JUDGED =
        EnumSet.of(
            Fault.SECOND_CLIENT_SERVED, Fault.SECOND_CLIENT_HANGS, Fault.FIRST_CLIENT_DISTURBED);

    @Override
    CatalogVerdict verdict(CheckGrade check) {
      boolean judged =
          check.outcome().earnsPoints()
              || JUDGED.stream().anyMatch(fault -> Findings.failedFor(check, fault));
      return Findings.observed(check, Observation.SECOND_CLIENT, SecondClientOutcome.class)
          .filter(met -> judged)
          .map(met -> CatalogVerdict.of(SecondClient.of(met), check.why().summary()))
          .orElseGet(() -> Findings.notJudged(check));
    }
  },

  NEXT_CLIENT("next client", "serves-next-client") {
    @Override
    Optional<? extends Value> truth(CatalogRow row) {
      return yesNo(row, "next_accepted_after_FIN");
    }

    private static final Set<Departure> PLAIN = EnumSet.of(Departure.CLOSED, Departure.TOGETHER);

    /** The truth is about clients that closed: a failure after another departure means yes. */
    @Override
    CatalogVerdict verdict(CheckGrade check) {
      if (check.outcome() != Outcome.FAILED) {
        return Findings.passes(check);
      }
      return Findings.observed(check, Observation.DEPARTURE, Departure.class)
          .map(how -> CatalogVerdict.of(YesNo.of(!PLAIN.contains(how)), check.why().summary()))
          .orElseGet(() -> Findings.notJudged(check));
    }
  },

  CONCURRENCY("concurrency", "serves-clients-together") {
    @Override
    Optional<? extends Value> truth(CatalogRow row) {
      return yesNo(row, "serves_3");
    }
  },

  WAITING("how it waits", "thread-per-client") {
    @Override
    Optional<? extends Value> truth(CatalogRow row) {
      Optional<YesNo> together = yesNo(row, "serves_3");
      Optional<String> growth = row.known("growth_kind");
      Optional<String> waits = row.known("wait_syscall_3clients");
      return together.isEmpty() || growth.isEmpty() || waits.isEmpty()
          ? Optional.empty()
          : Waiting.of(growth.get(), waits.get(), together.get(), row.language());
    }

    @Override
    CatalogVerdict verdict(CheckGrade check) {
      return Findings.observed(check, Observation.ARCHITECTURE, Architecture.class)
          .map(seen -> CatalogVerdict.of(Waiting.of(seen), "it " + seen.does()))
          .orElseGet(() -> Findings.notJudged(check));
    }
  },

  ECHO("echo", "echoes-exactly") {
    private static final List<String> PARTS =
        List.of("echo_text", "echo_5000", "echo_utf8", "echo_binary");

    @Override
    Optional<? extends Value> truth(CatalogRow row) {
      List<YesNo> known = PARTS.stream().flatMap(part -> yesNo(row, part).stream()).toList();
      return known.size() < PARTS.size()
          ? Optional.empty()
          : Optional.of(YesNo.of(!known.contains(YesNo.NO)));
    }
  },

  INJECTION("injection", "runs-no-code") {
    @Override
    Optional<? extends Value> truth(CatalogRow row) {
      return yesNo(row, "code_injection");
    }

    @Override
    CatalogVerdict verdict(CheckGrade check) {
      if (check.outcome().earnsPoints()) {
        return CatalogVerdict.of(YesNo.NO, "");
      }
      return Findings.failedFor(check, Fault.RUNS_CODE)
          ? CatalogVerdict.of(YesNo.YES, check.why().summary())
          : Findings.notJudged(check);
    }
  },

  RESTART("restart", "restarts-at-once") {
    @Override
    Optional<? extends Value> truth(CatalogRow row) {
      return yesNo(row, "restart_same_port");
    }

    @Override
    CatalogVerdict verdict(CheckGrade check) {
      boolean judged =
          check.outcome().earnsPoints() || Findings.failedFor(check, Fault.PORT_NOT_FREE);
      return judged ? Findings.passes(check) : Findings.notJudged(check);
    }
  };

  private final String title;
  private final String check;

  Column(String title, String check) {
    this.title = title;
    this.check = check;
  }

  String title() {
    return title;
  }

  /** Empty if the catalog does not know it. */
  abstract Optional<? extends Value> truth(CatalogRow row);

  CatalogVerdict verdict(CheckGrade check) {
    return Findings.passes(check);
  }

  CatalogVerdict verdict(Findings findings) {
    return findings
        .check(check)
        .map(this::verdict)
        .orElseGet(
            () -> CatalogVerdict.none("programs of its kind do not have the check " + check));
  }

  private static Optional<YesNo> yesNo(CatalogRow row, String name) {
    return row.known(name).flatMap(YesNo::of);
  }
}
