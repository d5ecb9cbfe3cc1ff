package dev.socketlab.grading.catalog;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.suite.server.ArchitectureCheck;
import dev.socketlab.grading.suite.server.ServesNextClient;
import dev.socketlab.grading.trial.Fault;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is compared: where a catalog tells the truth, and which check has the verdict. */
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

    @Override
    CatalogVerdict verdict(CheckGrade check) {
      if (Findings.failedFor(check, Fault.SECOND_CLIENT_SERVED)) {
        return CatalogVerdict.of(SecondClient.SERVED, check.why().summary());
      }
      if (Findings.failedFor(check, Fault.SECOND_CLIENT_HANGS)) {
        return CatalogVerdict.of(SecondClient.QUEUED, check.why().summary());
      }
      boolean turnedAway =
          check.outcome().earnsPoints() || Findings.failedFor(check, Fault.FIRST_CLIENT_DISTURBED);
      return turnedAway
          ? CatalogVerdict.of(rejection(Findings.lastTrial(check)), check.why().summary())
          : Findings.notJudged(check);
    }

    private static SecondClient rejection(List<Event> events) {
      boolean told =
          events.stream()
              .anyMatch(
                  event -> event.who().equals("client 2") && event.kind() == Event.Kind.RECEIVED);
      return told ? SecondClient.TOLD_AND_CLOSED : SecondClient.REFUSED;
    }
  },

  NEXT_CLIENT("next client", "serves-next-client") {
    @Override
    Optional<? extends Value> truth(CatalogRow row) {
      return yesNo(row, "next_accepted_after_FIN");
    }

    private static final Set<ServesNextClient.Departure> PLAIN =
        EnumSet.of(ServesNextClient.Departure.CLOSED, ServesNextClient.Departure.TOGETHER);

    /** Others are served after clients that had just left, if not after one that was rude. */
    @Override
    CatalogVerdict verdict(CheckGrade check) {
      if (check.outcome() != Outcome.FAILED) {
        return Findings.passes(check);
      }
      String summary = check.why().summary();
      return ServesNextClient.departureIn(summary)
          .map(how -> CatalogVerdict.of(YesNo.of(!PLAIN.contains(how)), summary))
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
      return ArchitectureCheck.told(Findings.notes(check))
          .map(told -> CatalogVerdict.of(Waiting.of(told), "it " + told.does()))
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

  /** Empty where the catalog does not know. */
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
