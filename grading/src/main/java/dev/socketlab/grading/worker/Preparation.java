package dev.socketlab.grading.worker;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.build.Builder;
import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.build.MissingTool;
import dev.socketlab.grading.build.SourceNormalizer;
import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.finding.Candidate;
import dev.socketlab.grading.finding.ClientsOfServer;
import dev.socketlab.grading.finding.Languages;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.Plan;
import dev.socketlab.grading.finding.PlanWords;
import dev.socketlab.grading.finding.References;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.launch.DiscoveredLaunch;
import dev.socketlab.grading.launch.Invocation;
import dev.socketlab.grading.launch.LaunchDiscovery;
import dev.socketlab.grading.launch.ProgramKind;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.trial.ClientDialectTrial;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.PairTrial;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Prepares a program of one submission: finds it, builds it, and finds out how it starts. */
final class Preparation {

  private final ProgramStarter starter;
  private final Limits building;
  private final GradingJob job;
  private final Path folder;

  /**
   * A program that can be started.
   *
   * @param starter starts it behind its walls
   */
  record Ready(
      ProgramSpec program, ProgramStarter starter, LaunchCommand launch, DiscoveredLaunch subject) {

    /** A trial of this client, spoken to in that dialect, with a server. */
    PairTrial with(ClientDialect dialect, Ready server, Random random, Transcript transcript)
        throws IOException {
      return new PairTrial(
          part(), dialect, server.part(), server.program.service(), random, transcript);
    }

    /** How this client speaks, learned in a run of its own. */
    ClientDialect clientDialect(Random random) throws IOException, InterruptedException {
      try (ClientTrial trial = clientTrial(ClientDialect.LINES, random, new Transcript())) {
        return ClientDialectTrial.make(trial);
      }
    }

    /** A trial of this client, spoken to in that dialect, with the grader's servers. */
    ClientTrial clientTrial(ClientDialect dialect, Random random, Transcript transcript)
        throws IOException {
      return new ClientTrial(starter, launch, subject, dialect, random, transcript);
    }

    private PairTrial.Part part() {
      return new PairTrial.Part(starter, launch, subject);
    }

    /** The command that starts it, for people. */
    String shown() {
      return subject.invocation().shown(launch.shown());
    }
  }

  /**
   * @param starter starts the program, within the limits of a run
   * @param building the limits of a build
   * @param folder a private copy of the submission
   */
  Preparation(ProgramStarter starter, Limits building, GradingJob job, Path folder) {
    this.starter = starter;
    this.building = building;
    this.job = job;
    this.folder = folder;
  }

  /**
   * Prepares it.
   *
   * @param findings receives, one by one, which file was chosen and how it was tried to start it
   */
  Ready of(ProgramSpec program, Consumer<String> findings)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    SourceNormalizer.normalize(folder).stream().map(Escaped::line).forEach(findings);
    Plan plan = Plan.of(folder, job.wanted(), job.mapping());
    Plan.Choice choice = plan.of(program.id());
    new PlanWords(plan, choice).lines().forEach(findings);
    return of(program, choice, plan.references(), findings);
  }

  private Ready of(
      ProgramSpec program, Plan.Choice choice, References references, Consumer<String> findings)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    LaunchCommand launch =
        new Builder(starter.within(building), job.provided(), folder, choice.program())
            .build(choice);
    if (!program.folder().isEmpty()) {
      FolderFiles.write(program.folder(), launch);
      starter.sandbox().give(launch.submission());
    }
    List<SourceCode> code = launch.source().map(references::programOf).orElse(List.of());
    ProgramKind kind = program.server() ? ProgramKind.SERVER : ProgramKind.CLIENT;
    DiscoveredLaunch subject =
        new LaunchDiscovery(starter, launch, folder, kind, code, references.all())
            .find(
                choice.mapping().flatMap(Mapping.Entry::saidArguments).map(Invocation::arguments),
                program.arguments().map(Invocation::arguments));
    subject.words().forEach(findings);
    return new Ready(program, starter, subject.launch(), subject);
  }

  /**
   * Prepares a client that the assignment may not ask for.
   *
   * @param file its source
   */
  Ready client(Path file, ProgramSpec server, References references)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    ProgramSpec program =
        new ProgramSpec(
            "client",
            server.service(),
            server.division(),
            server.phrasing(),
            List.of(Languages.stem(file)),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            List.of());
    Plan.Choice choice =
        new Plan.Choice(
            program.wanted(),
            Optional.of(Candidate.found(file)),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return of(program, choice, references, finding -> {});
  }

  /** The same for another copy of the submission. */
  Preparation in(Path copy) throws IOException, InterruptedException {
    starter.sandbox().give(copy);
    return new Preparation(starter, building, job, copy);
  }

  Path folder() {
    return folder;
  }

  /**
   * The server that a client belongs to: the first that listens, those in the client's folder, with
   * its port and with a matching name before others.
   */
  Optional<Ready> serverOf(Ready client) throws IOException, InterruptedException {
    for (ProgramSpec program : servers(client)) {
      try {
        Ready ready = of(program, finding -> {});
        if (ready.subject().found().isPresent()) {
          return Optional.of(ready);
        }
      } catch (UnusableProgram | MissingTool notThisOne) {
        // The grade of that program says so; another one may do.
      }
    }
    return Optional.empty();
  }

  /** The likeliest first; those of which nothing is known keep the assignment's order. */
  private List<ProgramSpec> servers(Ready client) throws IOException {
    List<ProgramSpec> servers =
        job.whole().programs().stream().filter(ProgramSpec::server).toList();
    Optional<Path> source = client.launch().source();
    if (source.isEmpty()) {
      return servers;
    }
    Plan plan = plan();
    Map<ProgramSpec, Integer> kinship = new HashMap<>();
    for (ProgramSpec program : servers) {
      plan.of(program.id())
          .chosen()
          .map(server -> ClientsOfServer.kinship(plan.references(), source.get(), server.file()))
          .ifPresent(score -> kinship.put(program, score));
    }
    return servers.stream()
        .sorted(
            Comparator.comparing(
                kinship::get, Comparator.nullsLast(Comparator.<Integer>reverseOrder())))
        .toList();
  }

  private Plan plan() throws IOException {
    try {
      return Plan.of(folder, job.wanted(), job.mapping());
    } catch (UnusableProgram changedMeanwhile) {
      throw new IOException(changedMeanwhile.getMessage(), changedMeanwhile);
    }
  }
}
