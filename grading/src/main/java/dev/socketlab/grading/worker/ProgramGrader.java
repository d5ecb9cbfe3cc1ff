package dev.socketlab.grading.worker;

import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.build.MissingTool;
import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Phrasing;
import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.dialect.Topic;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.DialectTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.PairTrial;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Transcript;
import dev.socketlab.grading.wire.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Grades one program of one submission: builds it, then runs its checks in their order. */
final class ProgramGrader {

  private final ProgramStarter starter;
  private final Limits building;
  private final GradingJob order;
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
   * @param order what of the run concerns all programs
   */
  ProgramGrader(
      ProgramStarter starter, Limits building, GradingJob order, ProgramSpec program, long seed) {
    this.starter = starter;
    this.building = building;
    this.order = order;
    this.program = program;
    this.seed = seed;
  }

  /**
   * Whatever the program does, there is a grade; whatever fails on our side is in it.
   *
   * @param folder a private copy of the submission
   */
  ProgramGrade grade(Path folder) throws InterruptedException {
    List<String> findings = new ArrayList<>();
    try {
      preparation = new Preparation(starter, building, order, folder);
      Preparation.Ready ready = preparation.of(program, findings::add);
      if (program.phrasing() == Phrasing.LEARNED) {
        dialect = dialect(ready);
        findings.addAll(dialect.words());
        clientDialect =
            program.server() ? ClientDialect.LINES : ready.clientDialect(new Random(seed));
        findings.addAll(clientDialect.words());
      }
      for (CheckSpec check : program.checks()) {
        Optional<CheckGrade> unmet = unmetNeed(check);
        done.put(check.id(), unmet.isPresent() ? unmet.get() : attempt(check, ready));
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
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
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError ours) {
      return UngradedProgram.grade(
          program,
          Outcome.BROKEN,
          Explanation.of("the grader failed before the first check: " + ours),
          "not started",
          findings);
    }
  }

  private ProgramGrade unusable(UnusableProgram failure, List<String> findings) {
    boolean handedIn = !failure.command().isEmpty();
    Fault fault = handedIn ? Fault.DOES_NOT_COMPILE : Fault.NOT_HANDED_IN;
    Explanation why =
        fault.explanation(
            failure.getMessage(), failure.command(), "", Visible.lines(failure.words()));
    return handedIn
        ? UngradedProgram.grade(program, Outcome.FAILED, why, "does not compile", findings)
        : UngradedProgram.notHandedIn(program, why, findings);
  }

  private Optional<CheckGrade> unmetNeed(CheckSpec check) throws IOException, InterruptedException {
    Optional<CheckGrade> unmet = unmetCheck(check);
    if (unmet.isEmpty() && check.paired()) {
      ownServer = preparation.firstServer();
      return ownServer.isPresent()
          ? unmet
          : Optional.of(UngradedProgram.skipped(check, "a server of its own that listens"));
    }
    return unmet;
  }

  /** How it speaks, learned in a run of its own. */
  private Dialect dialect(Preparation.Ready ready) throws IOException, InterruptedException {
    Optional<Topic> matter = program.server() ? program.service().matter() : Optional.empty();
    if (matter.isEmpty()) {
      return Dialect.LINES;
    }
    try (ServerTrial trial = trial(ready, new Random(seed), new Transcript())) {
      return DialectTrial.make(trial, matter.get(), ready.launch().folder());
    }
  }

  private ServerTrial trial(Preparation.Ready ready, Random random, Transcript transcript)
      throws IOException {
    return new ServerTrial(
        starter,
        ready.launch(),
        ready.subject(),
        dialect,
        program.service(),
        program.division(),
        random,
        transcript);
  }

  private Optional<CheckGrade> unmetCheck(CheckSpec check) {
    return check.needs().stream()
        .filter(need -> !done.get(need).outcome().earnsPoints())
        .findFirst()
        .map(need -> UngradedProgram.skipped(check, need));
  }

  private record Trial(
      Optional<Explanation> failed,
      Optional<Exception> broken,
      Map<Observation, String> observed,
      List<Event> events) {

    boolean passed() {
      return failed.isEmpty() && broken.isEmpty();
    }
  }

  /** A check that does not pass is tried once more: chance must not decide over points. */
  private CheckGrade attempt(CheckSpec check, Preparation.Ready ready) {
    Trial first = trial(check, ready);
    if (first.passed()) {
      return result(check, Outcome.PASSED, Explanation.of(""), first.observed, first.events);
    }
    Trial second = trial(check, ready);
    List<Event> both = new ArrayList<>(first.events);
    both.add(new Event(0, "grader", Event.Kind.NOTE, "tried again"));
    both.addAll(second.events);
    if (second.passed() && first.failed.isPresent()) {
      return result(check, Outcome.UNSTEADY, first.failed.get(), second.observed, both);
    }
    if (second.passed()) {
      return result(check, Outcome.PASSED, Explanation.of(""), second.observed, second.events);
    }
    if (second.failed.isPresent()) {
      return result(check, Outcome.FAILED, second.failed.get(), second.observed, second.events);
    }
    return result(
        check,
        Outcome.BROKEN,
        Explanation.of("the grader failed: " + second.broken.orElseThrow()),
        second.observed,
        both);
  }

  private static CheckGrade result(
      CheckSpec check,
      Outcome outcome,
      Explanation why,
      Map<Observation, String> observed,
      List<Event> events) {
    int points = outcome.earnsPoints() ? check.points() : 0;
    return new CheckGrade(check.id(), outcome, points, check.points(), why, observed, events);
  }

  private Trial trial(CheckSpec check, Preparation.Ready ready) {
    Transcript transcript = new Transcript();
    // The same for every submission, so that all of a class are asked the same.
    Random random = new Random(seed * 31 + (program.id() + "/" + check.id()).hashCode());
    Optional<Explanation> failed = Optional.empty();
    Optional<Exception> broken = Optional.empty();
    try {
      run(check.check(), ready, random, transcript);
    } catch (Failure failure) {
      failed = Optional.of(failure.explanation());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      broken = Optional.of(stopped);
    } catch (IOException | RuntimeException ours) {
      broken = Optional.of(ours);
    }
    return new Trial(failed, broken, transcript.observed(), transcript.events());
  }

  private void run(Check check, Preparation.Ready ready, Random random, Transcript transcript)
      throws Failure, IOException, InterruptedException {
    if (check instanceof Check.OfServer server) {
      try (ServerTrial trial = trial(ready, random, transcript)) {
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
