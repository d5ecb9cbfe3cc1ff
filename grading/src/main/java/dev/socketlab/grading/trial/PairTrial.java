package dev.socketlab.grading.trial;

import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.launch.DiscoveredLaunch;
import dev.socketlab.grading.launch.Endpoint;
import dev.socketlab.grading.launch.Placeholders;
import dev.socketlab.grading.launch.Startup;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.Situation;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.question.ExpectedService;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.TextDecoder;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * One run of one check on a client and a server that talk to each other: the grader types and looks
 * at the screen. Both are ended with the trial. For one thread.
 */
public final class PairTrial implements AutoCloseable {

  private static final String USER = "Ana";

  /** Of the numbers in a question: no prompt and no time of day has such an answer in it. */
  private static final int DIGITS = 3;

  private final Part client;
  private final ClientDialect dialect;
  private final ExpectedService service;
  private final Random random;
  private final ServerRun server;
  private final ClientRun run;
  private final FailureReport account;
  private final Transcript transcript;

  /** One of the two: behind which walls it is started, and how. */
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
    this.client = client;
    this.dialect = dialect;
    this.service = service;
    this.random = random;
    this.server =
        new ServerRun(server.starter, server.launch, server.subject, () -> "Server", transcript);
    this.transcript = transcript;
    this.run =
        new ClientRun(client.starter, client.launch, client.subject.restHistory(), transcript);
    this.account = new FailureReport(this.server, Map.of(), transcript);
  }

  /** Starts the server, then the client, which must connect to it. */
  public void start() throws Failure, IOException, InterruptedException {
    // A client that goes to a port of its own choice finds a server that can be told to be there.
    client.subject.ownChoice().map(Endpoint::port).ifPresent(server::listenOn);
    server.start(Startup.Place.PIPES, account);
    Placeholders blanks = new Placeholders(Placeholders.HOST, server.port(), USER);
    run.start(client.subject.invocation(), blanks, server.program().pid());
    if (!connects() && !(run.typeWhatIsAsked() && connects())) {
      throw failure(
          "the client does not connect to the server",
          "",
          "a connection to port " + server.port() + ", where the server listens");
    }
    if (dialect.named()) {
      run.settle();
      run.type(USER);
    }
  }

  private boolean connects() throws IOException, InterruptedException {
    return run.stillness().await(ms -> connected() || run.program().awaitEnd(ms) || connected())
            == Stillness.End.CAME
        && connected();
  }

  private boolean connected() {
    return ProgramView.look(run.program().pid()).connections().stream()
        .anyMatch(row -> row.remotePort() == server.port());
  }

  /**
   * A whole turn: a question is typed, and its answer must come to be shown.
   *
   * @param when added to the summary of a failure: ", in turn 2 of 3"
   */
  public void converse(String when) throws Failure, IOException, InterruptedException {
    Question question = service.question(DIGITS, random);
    long before = run.screen().length();
    run.type(dialect.lines(question.line()));
    if (!run.screen().shows(run.stillness(), before, text -> answers(text, question))) {
      throw failure(
          "the client does not show what the server answers" + when,
          "\"" + question.line() + "\" typed at the client",
          question.answer() + ", on the screen",
          run.screen().words(before));
    }
  }

  private static boolean answers(String text, Question question) {
    byte[] shown = text.getBytes(StandardCharsets.UTF_8);
    return question
        .answered()
        .test(new Heard(shown, TextDecoder.PLAIN, Heard.Ending.OPEN, Stillness.End.CAME));
  }

  private Failure failure(String summary, String sent, String expected, String... received)
      throws IOException, InterruptedException {
    run.settle();
    List<String> seen = new ArrayList<>(List.of(received));
    Program program = run.program();
    ProgramView client = run.own(ProgramView.look(program.pid()));
    Optional<Failure> broken = doing("client", program, client, sent, expected, seen);
    if (broken.isEmpty()) {
      broken = doing("server", server.program(), server.view(), sent, expected, seen);
    }
    return broken.orElseGet(
        () -> new Failure(Fault.DO_NOT_TALK, summary, sent, expected, String.join("\n", seen)));
  }

  /**
   * Adds to what was seen what one of them is doing, or how it ended.
   *
   * @return the failure that this is by itself, where it broke a limit
   */
  private Optional<Failure> doing(
      String name,
      Program program,
      ProgramView view,
      String sent,
      String expected,
      List<String> seen) {
    Optional<ProgramEnd> ending = ProgramEnd.of(program, transcript);
    String words =
        ending
            .map(ProgramEnd::words)
            .orElseGet(() -> new Situation(view, Map.of(server.port(), "the server")).words());
    seen.add("the " + name + ": " + words);
    return ending.flatMap(ended -> ended.brokenLimit(sent, expected, seen));
  }

  @Override
  public void close() throws IOException {
    CloseAll.all(List.of(run, server));
  }
}
