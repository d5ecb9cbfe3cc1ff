package dev.socketlab.grading.cell;

import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.check.ClientAcquaintance;
import dev.socketlab.grading.check.ClientTrial;
import dev.socketlab.grading.check.PairTrial;
import dev.socketlab.grading.process.Starter;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.subject.ClientDialect;
import dev.socketlab.grading.subject.Discovery;
import dev.socketlab.grading.subject.Side;
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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Makes a program of one submission ready: finds it, builds it, and finds out how it starts. */
final class Preparation {

  private final Starter starter;
  private final Limits building;
  private final Order order;
  private final Path folder;

  /**
   * A program that can be started.
   *
   * @param starter behind whose walls
   */
  record Ready(ProgramSpec program, Starter starter, Launch launch, Subject subject) {

    /** It, a client that speaks like that, with a server to talk to. */
    PairTrial with(ClientDialect dialect, Ready server, Random random, Transcript transcript)
        throws IOException {
      return new PairTrial(
          part(), dialect, server.part(), server.program.service(), random, transcript);
    }

    /** How it, a client, speaks, learned in a run of its own. */
    ClientDialect clientDialect(Random random) throws IOException, InterruptedException {
      try (ClientTrial trial = clientTrial(ClientDialect.LINES, random, new Transcript())) {
        return ClientAcquaintance.make(trial);
      }
    }

    /** It, a client that speaks like that, with the servers of a check. */
    ClientTrial clientTrial(ClientDialect dialect, Random random, Transcript transcript)
        throws IOException {
      return new ClientTrial(starter, launch, subject, dialect, random, transcript);
    }

    private PairTrial.Part part() {
      return new PairTrial.Part(starter, launch, subject);
    }

    /** How it starts, in words. */
    String shown() {
      return subject.way().shown(launch.shown());
    }
  }

  /**
   * @param starter starts the program, within the limits of a run
   * @param building the limits of a build
   * @param folder a private copy of the submission
   */
  Preparation(Starter starter, Limits building, Order order, Path folder) {
    this.starter = starter;
    this.building = building;
    this.order = order;
    this.folder = folder;
  }

  /**
   * Prepares it.
   *
   * @param findings hears, as it goes, what was taken for what and which ways were tried
   */
  Ready of(ProgramSpec program, Consumer<String> findings)
      throws BuildFailure, MissingTool, IOException, InterruptedException {
    Plan plan = Plan.of(folder, order.wanted(), order.mapping());
    Plan.Choice choice = plan.of(program.id());
    new PlanWords(plan, choice).lines().forEach(findings);
    Launch launch =
        new Builder(starter.within(building), order.provided(), folder, program.wanted())
            .build(choice);
    References references = plan.references();
    List<SourceCode> code = launch.source().map(references::programOf).orElse(List.of());
    Side side = program.server() ? Side.SERVER : Side.CLIENT;
    Subject subject =
        new Discovery(starter, launch, side, code, references.all())
            .find(
                choice.mapping().flatMap(Mapping.Entry::saidArguments).map(Way::arguments),
                program.arguments().map(Way::arguments));
    subject.words().forEach(findings);
    return new Ready(program, starter, launch, subject);
  }

  /** The first server of the assignment that the submission has, and that comes to listen. */
  Optional<Ready> firstServer() throws IOException, InterruptedException {
    for (ProgramSpec program : order.whole().programs()) {
      if (program.server()) {
        try {
          Ready ready = of(program, finding -> {});
          if (ready.subject().found().isPresent()) {
            return Optional.of(ready);
          }
        } catch (BuildFailure | MissingTool notThisOne) {
          // It is told where that program is graded; another one may do.
        }
      }
    }
    return Optional.empty();
  }
}
