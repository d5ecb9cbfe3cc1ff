package dev.socketlab.grading.cell;

import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.ClientTrial;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.Phrasing;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.process.Starter;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.subject.Dialect;
import dev.socketlab.grading.subject.DialectLearner;
import dev.socketlab.grading.submission.BuildFailure;
import dev.socketlab.grading.submission.Builder;
import dev.socketlab.grading.submission.Launch;
import dev.socketlab.grading.submission.MissingTool;
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

  private final Starter starter;
  private final Limits building;
  private final Provided provided;
  private final ProgramSpec program;
  private final long seed;
  private final Map<String, CheckGrade> done = new LinkedHashMap<>();
  private Dialect dialect = Dialect.LINES;

  /**
   * @param starter starts the program, within the limits of a run
   * @param building the limits of a build
   * @param provided libraries for it
   */
  ProgramGrader(
      Starter starter, Limits building, Provided provided, ProgramSpec program, long seed) {
    this.starter = starter;
    this.building = building;
    this.provided = provided;
    this.program = program;
    this.seed = seed;
  }

  /**
   * Whatever the program does, there is a grade; whatever fails on our side is in it.
   *
   * @param folder a private copy of the submission
   */
  ProgramGrade grade(Path folder) throws InterruptedException {
    try {
      Starter builds = starter.within(building);
      Launch launch = new Builder(builds, provided, folder, program.id(), program.files()).build();
      dialect = dialect(launch);
      for (CheckSpec check : program.checks()) {
        done.put(check.id(), unmetNeed(check).orElseGet(() -> attempt(check, launch)));
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      return graded(launch.shown() + " " + String.join(" ", program.arguments()));
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
          failure.command().isEmpty() ? ProgramGrade.NOT_HANDED_IN : "does not compile");
    } catch (MissingTool missing) {
      return NoProgram.grade(
          program,
          Outcome.BROKEN,
          Explanation.of("broken: " + missing.getMessage()),
          missing.getMessage());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError ours) {
      return NoProgram.grade(
          program,
          Outcome.BROKEN,
          Explanation.of("the grader failed before the first check: " + ours),
          "not started");
    }
  }

  private ProgramGrade graded(String launch) {
    return new ProgramGrade(program.id(), launch, dialect.words(), List.copyOf(done.values()));
  }

  /**
   * How the program speaks, learned in a run of its own; a line for a line where it does not run.
   */
  private Dialect dialect(Launch launch) throws IOException, InterruptedException {
    boolean server =
        program.checks().stream().anyMatch(check -> check.check() instanceof Check.OfServer);
    if (!server || program.phrasing() == Phrasing.LINES) {
      return Dialect.LINES;
    }
    try (ServerTrial trial = serverTrial(launch, new Random(seed), new Transcript())) {
      trial.start();
      return DialectLearner.learn(trial, program.service().matter(), launch.folder());
    } catch (Failure doesNotListen) {
      return Dialect.LINES;
    }
  }

  private ServerTrial serverTrial(Launch launch, Random random, Transcript transcript)
      throws IOException {
    return new ServerTrial(
        starter,
        launch,
        program.arguments(),
        program.service(),
        program.division(),
        random,
        transcript);
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
  private CheckGrade attempt(CheckSpec check, Launch launch) {
    Trial first = trial(check, launch);
    if (first.passed()) {
      return result(check, Outcome.PASSED, Explanation.of(""), first.events);
    }
    Trial second = trial(check, launch);
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

  private Trial trial(CheckSpec check, Launch launch) {
    Transcript transcript = new Transcript();
    // The same for every submission, so that all of a class are asked the same.
    Random random = new Random(seed * 31 + (program.id() + "/" + check.id()).hashCode());
    Optional<Explanation> failed = Optional.empty();
    Optional<Exception> broken = Optional.empty();
    try {
      run(check.check(), launch, random, transcript);
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

  private void run(Check check, Launch launch, Random random, Transcript transcript)
      throws Failure, IOException, InterruptedException {
    if (check instanceof Check.OfServer server) {
      try (ServerTrial trial = serverTrial(launch, random, transcript).speak(dialect)) {
        server.run(trial);
      }
    } else if (check instanceof Check.OfClient client) {
      try (ClientTrial trial =
          new ClientTrial(starter, launch, program.arguments(), random, transcript)) {
        client.run(trial);
      }
    }
  }
}
