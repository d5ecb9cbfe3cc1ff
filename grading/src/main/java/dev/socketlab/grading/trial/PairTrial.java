package dev.socketlab.grading.trial;

import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.launch.DiscoveredLaunch;
import dev.socketlab.grading.launch.Endpoint;
import dev.socketlab.grading.launch.Placeholders;
import dev.socketlab.grading.launch.Startup;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.question.ExpectedService;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.TextDecoder;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One run of one check on a client and a server that talk to each other: the grader types and looks
 * at the screen. Both are ended with the trial. For one thread.
 */
public final class PairTrial extends CheckTrial {

  private static final String USER = "Ana";

  /** The least number in a question: no prompt and no time of day contains such an answer. */
  private static final int DIGITS = 3;

  private final Part client;
  private final ClientDialect dialect;
  private final ExpectedService service;
  private final ServerRun server;
  private final ClientRun run;
  private final FailureReport report;
  private final FailureReport serverReport;

  /** One of the two programs: its sandbox, and how it is started. */
  public record Part(ProgramStarter starter, LaunchCommand launch, DiscoveredLaunch subject) {}

  /**
   * @param dialect what was learned about how the client speaks
   * @param service what the server answers
   */
  public PairTrial(
      Part client,
      ClientDialect dialect,
      Part server,
      ExpectedService service,
      Random random,
      Transcript transcript)
      throws IOException {
    super(random, transcript);
    this.client = client;
    this.dialect = dialect;
    this.service = service;
    this.server =
        new ServerRun(server.starter, server.launch, server.subject, () -> "Server", transcript);
    this.run =
        new ClientRun(client.starter, client.launch, client.subject.restHistory(), transcript);
    this.serverReport = FailureReport.onServer(this.server, Map.of(), transcript);
    this.report =
        FailureReport.on(
            transcript,
            new FailureReport.Subject("the client", run, this::serverByPort),
            new FailureReport.Subject("the server", this.server, this::serverByPort));
  }

  private Map<Integer, String> serverByPort() {
    return Map.of(server.port(), "the server");
  }

  @Override
  public Program program() {
    return run.program();
  }

  @Override
  Stillness stillness() {
    return run.stillness();
  }

  @Override
  FailureReport report() {
    return report;
  }

  /** Starts the server, then the client, which must connect to it. */
  public void start() throws Failure, IOException, InterruptedException {
    // A client that insists on a port finds a server there, if the server can be given a port.
    client.subject.ownChoice().map(Endpoint::port).ifPresent(server::listenOn);
    server.start(Startup.Place.PIPES, serverReport);
    Placeholders placeholders = new Placeholders(Placeholders.HOST, server.port(), USER);
    run.start(client.subject.invocation(), placeholders, server.program().pid());
    if (!connects() && !(run.typeWhatIsAsked() && connects())) {
      throw failure(Fault.DO_NOT_TALK, "the client does not connect to the server")
          .expected("a connection to port " + server.port() + ", where the server listens")
          .received();
    }
    if (dialect.named()) {
      settle();
      run.type(USER);
    }
  }

  private boolean connects() throws IOException, InterruptedException {
    return await(ms -> connected() || program().awaitEnd(ms) || connected()) == Stillness.End.CAME
        && connected();
  }

  private boolean connected() {
    return run.view().connections().stream().anyMatch(row -> row.remotePort() == server.port());
  }

  /**
   * Plays a whole turn: types a question, and requires its answer to be shown.
   *
   * @param when added to the summary of a failure: ", in turn 2 of 3"
   */
  public void converse(String when) throws Failure, IOException, InterruptedException {
    Question question = service.question(DIGITS, random());
    long before = screen().length();
    run.type(dialect.lines(question.line()));
    expectShown(
        before,
        text -> answers(text, question),
        failure(Fault.DO_NOT_TALK, "the client does not show what the server answers" + when)
            .sent("\"" + question.line() + "\" typed at the client")
            .expected(question.answer() + ", on the screen"));
  }

  private static boolean answers(String text, Question question) {
    byte[] shown = text.getBytes(StandardCharsets.UTF_8);
    return question
        .answered()
        .test(new ReadResult(shown, TextDecoder.PLAIN, ReadResult.Ending.OPEN, Stillness.End.CAME));
  }

  @Override
  public void close() throws IOException {
    CloseAll.all(List.of(run, server));
  }
}
