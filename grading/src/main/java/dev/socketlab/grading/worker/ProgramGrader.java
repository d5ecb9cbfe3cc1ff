package dev.socketlab.grading.worker;

import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.build.MissingTool;
import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Phrasing;
import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.dialect.Topic;
import dev.socketlab.grading.dialect.UnknownProtocol;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.protocol.Protocol.Closes;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.DialectTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.PairTrial;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Grades one program of one submission: builds it, then runs its checks in their order. */
final class ProgramGrader {

  private final ProgramStarter starter;
  private final Limits building;
  private final GradingJob job;
  private final ProgramSpec program;
  private final long seed;
  private final Map<String, CheckGrade> done = new LinkedHashMap<>();
  private Preparation preparation;
  private Optional<Preparation.Ready> ownServer = Optional.empty();
  private Dialect dialect = Dialect.LINES;
  private ClientDialect clientDialect = ClientDialect.LINES;

  /**
   * @param starter starts the program, within the limits of a run
   * @param building the limits of a build
   * @param job what is the same for all programs of the run
   */
  ProgramGrader(
      ProgramStarter starter, Limits building, GradingJob job, ProgramSpec program, long seed) {
    this.starter = starter;
    this.building = building;
    this.job = job;
    this.program = program;
    this.seed = seed;
  }

  /**
   * Whatever the program does, there is a grade; if the grader itself fails, the grade says so.
   *
   * @param folder a private copy of the submission
   */
  ProgramGrade grade(Path folder) throws InterruptedException {
    List<String> findings = new ArrayList<>();
    try {
      preparation = new Preparation(starter, building, job, folder);
      Preparation.Ready ready = preparation.of(program, findings::add);
      if (program.phrasing() == Phrasing.LEARNED) {
        learnDialect(ready, findings);
      }
      for (CheckSpec check : program.checks()) {
        grade(check, ready);
      }
      return new ProgramGrade(program.id(), ready.shown(), findings, List.copyOf(done.values()));
    } catch (UnusableProgram failure) {
      return unusable(failure, findings);
    } catch (MissingTool missing) {
      return UngradedProgram.grade(
          program,
          Outcome.BROKEN,
          Explanation.of("broken: " + missing.getMessage()),
          missing.getMessage(),
          findings);
    } catch (IOException | RuntimeException | Error ours) {
      return UngradedProgram.grade(
          program,
          Outcome.BROKEN,
          Explanation.of("the grader failed before the first check: " + ours),
          "not started",
          findings);
    }
  }

  private void grade(CheckSpec check, Preparation.Ready ready)
      throws IOException, InterruptedException {
    Optional<String> unmet = unmetNeed(check, ready);
    done.put(
        check.id(),
        unmet.isPresent() ? VerdictRule.skipped(check, unmet.get()) : decided(check, ready));
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private ProgramGrade unusable(UnusableProgram failure, List<String> findings) {
    boolean handedIn = !failure.command().isEmpty();
    Fault fault = handedIn ? Fault.DOES_NOT_COMPILE : Fault.NOT_HANDED_IN;
    Explanation why =
        fault.explanation(
            failure.getMessage(), failure.command(), "", Excerpt.lines(failure.words()));
    return handedIn
        ? UngradedProgram.grade(program, Outcome.FAILED, why, "does not compile", findings)
        : UngradedProgram.notHandedIn(program, why, findings);
  }

  /** What the check needs and does not have. */
  private Optional<String> unmetNeed(CheckSpec check, Preparation.Ready ready)
      throws IOException, InterruptedException {
    Optional<String> unmet = VerdictRule.unmetNeed(necessary(check), done);
    if (unmet.isEmpty() && check.paired()) {
      ownServer = preparation.serverOf(ready);
      return ownServer.isPresent() ? unmet : Optional.of("a server of its own that listens");
    }
    return unmet;
  }

  /** A program that does something else needs no right answer where any known reply will do. */
  private CheckSpec necessary(CheckSpec check) {
    if (dialect.other().isEmpty() || check.check().judgesAnswers()) {
      return check;
    }
    Set<String> answers =
        program.checks().stream()
            .filter(other -> other.check().judgesAnswers())
            .map(CheckSpec::id)
            .collect(Collectors.toSet());
    return new CheckSpec(
        check.check(),
        check.points(),
        check.needs().stream().filter(need -> !answers.contains(need)).toList());
  }

  /** Learns how the program speaks, in a run of its own. */
  private void learnDialect(Preparation.Ready ready, List<String> findings)
      throws IOException, InterruptedException {
    if (program.server()) {
      dialect = serverDialect(ready);
      findings.addAll(dialect.words());
    } else {
      clientDialect = ready.clientDialect(new Random(seed));
      findings.addAll(clientDialect.words());
    }
  }

  private Dialect serverDialect(Preparation.Ready ready) throws IOException, InterruptedException {
    Optional<Topic> topic = program.service().topic();
    if (topic.isEmpty()) {
      return Dialect.described(program.service().closes() != Closes.NEVER);
    }
    try (ServerTrial trial = trial(ready, Dialect.LINES, new Random(seed), new Transcript())) {
      return DialectTrial.make(
          trial,
          topic.get(),
          ready.launch().folder(),
          new OwnClient(preparation, ready, new Random(seed)).requests(topic.get()));
    }
  }

  private ServerTrial trial(
      Preparation.Ready ready, Dialect spoken, Random random, Transcript transcript)
      throws IOException {
    return new ServerTrial(
        starter,
        ready.launch(),
        ready.subject(),
        spoken,
        program.service(),
        program.division(),
        random,
        transcript);
  }

  /** Whoever does not know how a program is spoken to cannot say that its answers are wrong. */
  private CheckGrade decided(CheckSpec check, Preparation.Ready ready) {
    boolean ofAnswers = check.check() instanceof Check.OfServer && check.check().judgesAnswers();
    return dialect
        .unknown()
        .filter(reason -> ofAnswers)
        .map(
            reason ->
                VerdictRule.undecided(
                    check,
                    new Explanation(
                        reason.summary(),
                        reason.sent(),
                        "",
                        reason.received(),
                        "",
                        UnknownProtocol.HINT)))
        .orElseGet(() -> attempt(check, ready));
  }

  private CheckGrade attempt(CheckSpec check, Preparation.Ready ready) {
    List<TrialResult> trials = new ArrayList<>();
    do {
      trials.add(trial(check, ready));
    } while (!VerdictRule.isDecided(trials));
    return VerdictRule.of(check, trials);
  }

  private TrialResult trial(CheckSpec check, Preparation.Ready ready) {
    Transcript transcript = new Transcript();
    // The same for every submission, so that all of a class are asked the same.
    Random random = new Random(seed * 31 + (program.id() + "/" + check.id()).hashCode());
    try {
      run(check.check(), ready, random, transcript);
      return result(Outcome.PASSED, Explanation.of(transcript.undecided()), transcript);
    } catch (Failure failure) {
      return result(Outcome.FAILED, failure.explanation(), transcript);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return broken(stopped, transcript);
    } catch (IOException | RuntimeException | Error ours) {
      return broken(ours, transcript);
    }
  }

  private static TrialResult broken(Throwable ours, Transcript transcript) {
    return result(Outcome.BROKEN, Explanation.of("the grader failed: " + ours), transcript);
  }

  private static TrialResult result(Outcome outcome, Explanation why, Transcript transcript) {
    return new TrialResult(outcome, why, transcript.observed(), transcript.events());
  }

  private void run(Check check, Preparation.Ready ready, Random random, Transcript transcript)
      throws Failure, IOException, InterruptedException {
    if (check instanceof Check.OfServer server) {
      Dialect spoken = server.judgesAnswers() ? dialect.forAnswers() : dialect;
      try (ServerTrial trial = trial(ready, spoken, random, transcript)) {
        server.run(trial);
      }
    } else if (check instanceof Check.OfClient client) {
      try (ClientTrial trial = ready.clientTrial(clientDialect, random, transcript)) {
        client.run(trial);
      }
    } else if (check instanceof Check.OfPair pair) {
      try (PairTrial trial =
          ready.with(clientDialect, ownServer.orElseThrow(), random, transcript)) {
        pair.run(trial);
      }
    }
  }
}
