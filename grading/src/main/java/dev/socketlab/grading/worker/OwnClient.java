package dev.socketlab.grading.worker;

import dev.socketlab.grading.build.MissingTool;
import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.dialect.ClientEvidence;
import dev.socketlab.grading.dialect.ProgramAccess;
import dev.socketlab.grading.dialect.SuggestedRequest;
import dev.socketlab.grading.dialect.Topic;
import dev.socketlab.grading.finding.ClientsOfServer;
import dev.socketlab.grading.finding.References;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.launch.Endpoint;
import dev.socketlab.grading.observe.SpareTime;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.recording.ClientRecorder;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** A submission's own client of a server, which shows how the server is spoken to. */
final class OwnClient {

  /** Clients that do not belong to the server show nothing. */
  private static final int MOST_CLIENTS = 2;

  private static final Duration BUDGET = Duration.ofSeconds(15);

  private final Preparation preparation;
  private final Preparation.Ready server;
  private final Random random;

  OwnClient(Preparation preparation, Preparation.Ready server, Random random) {
    this.preparation = preparation;
    this.server = server;
    this.random = random;
  }

  /** What its client shows, once that is asked for. */
  SuggestedRequest.Supplier requests(Topic topic) {
    return access -> evidence(topic, access);
  }

  private ClientEvidence evidence(Topic topic, ProgramAccess access)
      throws IOException, InterruptedException {
    References references = References.of(preparation.folder());
    Path source = server.launch().source().orElse(server.launch().folder().resolve("server"));
    List<Path> clients = ClientsOfServer.of(references, source);
    SpareTime time = SpareTime.start();
    List<String> words = new ArrayList<>();
    boolean served = false;
    for (Path client : clients.subList(0, Math.min(MOST_CLIENTS, clients.size()))) {
      if (time.nanos() > BUDGET.toNanos()) {
        break;
      }
      ClientEvidence shown = evidence(topic, access, client, references);
      words.addAll(shown.words());
      served |= shown.served();
      if (!shown.requests().isEmpty()) {
        return new ClientEvidence(shown.requests(), words, served);
      }
    }
    return new ClientEvidence(List.of(), words, served);
  }

  private ClientEvidence evidence(
      Topic topic, ProgramAccess access, Path file, References references)
      throws IOException, InterruptedException {
    access.end(); // it may use the port that the client goes to
    Path folder = preparation.folder();
    String name = folder.relativize(file).toString();
    try {
      List<SourceCode> code = references.programOf(file);
      if (fixedPort().stream().noneMatch(port -> mentions(code, port))
          && !RepointedCopy.isNeeded(code)) {
        return recorded(
            preparation.client(file, server.program(), references), access, topic, name);
      }
      try (Port port = Port.take();
          RepointedCopy copy = RepointedCopy.of(folder, fixedPort(), port.number())) {
        References copied = References.of(copy.folder());
        Path client = copy.of(folder, file);
        return recorded(
            preparation.in(copy.folder()).client(client, server.program(), copied),
            access,
            topic,
            name);
      }
    } catch (UnusableProgram | MissingTool | IOException useless) {
      // Whatever is wrong with the client is no fault of the server; guessing goes on.
      return ofNoUse(name);
    } finally {
      access.end(); // what the client did to it must not matter
    }
  }

  /** The port of the server if it is always the same: no relay can listen there. */
  private OptionalInt fixedPort() {
    return server.subject().ownChoice().stream().mapToInt(Endpoint::port).findFirst();
  }

  private static boolean mentions(List<SourceCode> code, int port) {
    return code.stream().anyMatch(source -> source.code().contains(Integer.toString(port)));
  }

  private static ClientEvidence ofNoUse(String name) {
    return new ClientEvidence(
        List.of(), List.of("Its own client, " + name + ", could not be run."), false);
  }

  private ClientEvidence recorded(
      Preparation.Ready client, ProgramAccess access, Topic topic, String name)
      throws IOException, InterruptedException {
    Optional<Endpoint> reached = client.subject().ownChoice();
    if (client.subject().found().isEmpty()
        || (reached.isPresent() && fixedPort().equals(OptionalInt.of(reached.get().port())))) {
      return ofNoUse(name);
    }
    try (ClientTrial trial = client.clientTrial(ClientDialect.LINES, random, new Transcript())) {
      return ClientRecorder.evidence(trial, access, topic, name, BUDGET);
    }
  }
}
