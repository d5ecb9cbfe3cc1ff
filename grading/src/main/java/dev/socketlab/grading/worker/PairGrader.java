package dev.socketlab.grading.worker;

import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.build.MissingTool;
import dev.socketlab.grading.check.Phrasing;
import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.suite.client.WorksWithOwnClient;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.PairTrial;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;

/** Lets a client talk to a server; the two may come from different submissions. */
final class PairGrader {

  private final Preparation clients;
  private final Preparation servers;
  private final long seed;

  PairGrader(Preparation clients, Preparation servers, long seed) {
    this.clients = clients;
    this.servers = servers;
    this.seed = seed;
  }

  /** Tries them; if they fail, learns how the client speaks and tries them once more. */
  PairVerdict grade(ProgramSpec client, ProgramSpec server)
      throws IOException, InterruptedException {
    Preparation.Ready one;
    Preparation.Ready other;
    try {
      one = clients.of(client, finding -> {});
      other = servers.of(server, finding -> {});
    } catch (UnusableProgram | MissingTool missing) {
      return new PairVerdict(Outcome.SKIPPED, missing.getMessage());
    }
    Optional<Explanation> first = trial(one, ClientDialect.LINES, other);
    if (first.isEmpty()) {
      return new PairVerdict(Outcome.PASSED, "");
    }
    ClientDialect learned =
        client.phrasing() == Phrasing.LEARNED
            ? one.clientDialect(new Random(seed))
            : ClientDialect.LINES;
    Optional<Explanation> second = trial(one, learned, other);
    return VerdictRule.ofPair(first.get(), second, !learned.isTypedInLines());
  }

  /** How it failed; empty if it passed. */
  private Optional<Explanation> trial(
      Preparation.Ready client, ClientDialect dialect, Preparation.Ready server)
      throws IOException, InterruptedException {
    try (PairTrial trial = client.with(dialect, server, new Random(seed), new Transcript())) {
      new WorksWithOwnClient().run(trial);
      return Optional.empty();
    } catch (Failure failure) {
      return Optional.of(failure.explanation());
    }
  }
}
