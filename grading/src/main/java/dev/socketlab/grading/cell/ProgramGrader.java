package dev.socketlab.grading.cell;

import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.ClientTrial;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.process.Starter;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.subject.Discovery;
import dev.socketlab.grading.subject.Subject;
import dev.socketlab.grading.subject.Way;
import dev.socketlab.grading.submission.BuildFailure;
import dev.socketlab.grading.submission.Builder;
import dev.socketlab.grading.submission.Launch;
import dev.socketlab.grading.submission.Mapping;
import dev.socketlab.grading.submission.MissingTool;
import dev.socketlab.grading.submission.Plan;
import dev.socketlab.grading.submission.PlanWords;
import dev.socketlab.grading.submission.References;
import dev.socketlab.grading.submission.SourceCode;
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

  /** What a client is told where its assignment leaves that open. */
  private static final List<String> TO_CONNECT = List.of("{host}", "{port}");

  private final Starter starter;
  private final Limits building;
  private final Order order;
  private final ProgramSpec program;
  private final long seed;
  private final Map<String, CheckGrade> done = new LinkedHashMap<>();

  /**
   * @param starter starts the program, within the limits of a run
   * @param building the limits of a build
   * @param order what of the run concerns all programs
   */
  ProgramGrader(Starter starter, Limits building, Order order, ProgramSpec program, long seed) {
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
      Plan plan = Plan.of(folder, order.wanted(), order.mapping());
      Plan.Choice choice = plan.of(program.id());
      findings.addAll(new PlanWords(plan, choice).lines());
      Starter builds = starter.within(building);
      Launch launch = new Builder(builds, order.provided(), folder, program.wanted()).build(choice);
      Optional<Way> said =
          choice.mapping().flatMap(Mapping.Entry::saidArguments).map(Way::arguments);
      Subject subject = subject(folder, launch, said);
      findings.addAll(subject.words());
      for (CheckSpec check : program.checks()) {
        done.put(check.id(), unmetNeed(check).orElseGet(() -> attempt(check, launch, subject)));
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      return new ProgramGrade(
          program.id(), subject.way().shown(launch.shown()), findings, List.copyOf(done.values()));
    } catch (BuildFailure failure) {
      Fault fault = failure.command().isEmpty() ? Fault.NOT_HANDED_IN : Fault.DOES_NOT_COMPILE;
      return NoProgram.grade(
          program,
          Outcome.FAILED,
          new Explanation(
              failure.getMessage(),
              failure.command(),
              "",
              Visible.lines(failure.words()),
              fault.hint()),
          failure.command().isEmpty() ? ProgramGrade.NOT_HANDED_IN : "does not compile",
          findings);
    } catch (MissingTool missing) {
      return NoProgram.grade(
          program,
          Outcome.BROKEN,
          Explanation.of("broken: " + missing.getMessage()),
          missing.getMessage(),
          findings);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError ours) {
      return NoProgram.grade(
          program,
          Outcome.BROKEN,
          Explanation.of("the grader failed before the first check: " + ours),
          "not started",
          findings);
    }
  }

  /** How it starts. A client is started as the assignment says. */
  private Subject subject(Path folder, Launch launch, Optional<Way> said)
      throws MissingTool, IOException, InterruptedException {
    Optional<Way> assigned = program.arguments().map(Way::arguments);
    if (!program.server()) {
      return Subject.asTold(said.or(() -> assigned).orElse(Way.arguments(TO_CONNECT)));
    }
    List<SourceCode> code =
        launch.source().isPresent()
            ? References.of(folder).programOf(launch.source().get())
            : List.of();
    return new Discovery(starter, launch, code).find(said, assigned);
  }

  private Optional<CheckGrade> unmetNeed(CheckSpec check) {
    return check.needs().stream()
        .filter(need -> !done.get(need).outcome().earnsPoints())
        .findFirst()
        .map(need -> NoProgram.skipped(check, need));
  }

  private record Trial(
      Optional<Explanation> failed, Optional<Exception> broken, List<Event> events) {

    boolean passed() {
      return failed.isEmpty() && broken.isEmpty();
    }
  }

  /** A check that does not pass is tried once more: chance must not decide over points. */
  private CheckGrade attempt(CheckSpec check, Launch launch, Subject subject) {
    Trial first = trial(check, launch, subject);
    if (first.passed()) {
      return result(check, Outcome.PASSED, Explanation.of(""), first.events);
    }
    Trial second = trial(check, launch, subject);
    List<Event> both = new ArrayList<>(first.events);
    both.add(new Event(0, "grader", Event.Kind.NOTE, "tried again"));
    both.addAll(second.events);
    if (second.passed() && first.failed.isPresent()) {
      return result(check, Outcome.UNSTEADY, first.failed.get(), both);
    }
    if (second.passed()) {
      return result(check, Outcome.PASSED, Explanation.of(""), second.events);
    }
    if (second.failed.isPresent()) {
      return result(check, Outcome.FAILED, second.failed.get(), second.events);
    }
    return result(
        check,
        Outcome.BROKEN,
        Explanation.of("the grader failed: " + second.broken.orElseThrow()),
        both);
  }

  private static CheckGrade result(
      CheckSpec check, Outcome outcome, Explanation why, List<Event> events) {
    int points = outcome.earnsPoints() ? check.points() : 0;
    return new CheckGrade(check.id(), outcome, points, check.points(), why, events);
  }

  private Trial trial(CheckSpec check, Launch launch, Subject subject) {
    Transcript transcript = new Transcript();
    // The same for every submission, so that all of a class are asked the same.
    Random random = new Random(seed * 31 + (program.id() + "/" + check.id()).hashCode());
    Optional<Explanation> failed = Optional.empty();
    Optional<Exception> broken = Optional.empty();
    try {
      run(check.check(), launch, subject, random, transcript);
    } catch (Failure failure) {
      failed = Optional.of(failure.explanation());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      broken = Optional.of(stopped);
    } catch (IOException | RuntimeException ours) {
      broken = Optional.of(ours);
    }
    return new Trial(failed, broken, transcript.events());
  }

  private void run(
      Check check, Launch launch, Subject subject, Random random, Transcript transcript)
      throws Failure, IOException, InterruptedException {
    if (check instanceof Check.OfServer server) {
      try (ServerTrial trial =
          new ServerTrial(
              starter,
              launch,
              subject,
              program.service(),
              program.division(),
              random,
              transcript)) {
        server.run(trial);
      }
    } else if (check instanceof Check.OfClient client) {
      try (ClientTrial trial =
          new ClientTrial(starter, launch, subject.way(), random, transcript)) {
        client.run(trial);
      }
    }
  }
}
