package dev.socketlab.grading.check;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.observe.Situation;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.Starter;
import dev.socketlab.grading.process.Terminal;
import dev.socketlab.grading.subject.Blanks;
import dev.socketlab.grading.subject.Way;
import dev.socketlab.grading.submission.Launch;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Transcript;
import dev.socketlab.grading.wire.Visible;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * One run of one check on a client: the program, at a terminal of its own, and a server that does
 * what the check says. Everything is ended and closed with the trial. For one thread.
 */
public final class ClientTrial implements AutoCloseable {

  /** Ctrl-C. */
  public static final char INTERRUPT = 3;

  /** Ctrl-D. */
  public static final char END_OF_INPUT = 4;

  private static final String SERVER = "the server";

  private final Starter starter;
  private final Launch launch;
  private final Way way;
  private final Random random;
  private final Transcript transcript;
  private final Port port;
  private final List<AutoCloseable> open = new ArrayList<>();
  private String host = Blanks.HOST;
  private ServerSocketChannel listener;
  private Program program;
  private Stillness stillness;

  /**
   * @param way how it is started
   */
  public ClientTrial(Starter starter, Launch launch, Way way, Random random, Transcript transcript)
      throws IOException {
    this.starter = starter;
    this.launch = launch;
    this.way = way;
    this.random = random;
    this.transcript = transcript;
    this.port = Port.take();
  }

  public Random random() {
    return random;
  }

  public Program program() {
    return program;
  }

  /** Where the server of this trial is, or would be. */
  public int port() {
    return port.number();
  }

  /** A reply that no program says by itself. */
  public String token() {
    return "reply-" + (100_000 + random.nextInt(900_000));
  }

  /** From now on the server is on that address, and clients are told so. */
  public void moveTo(String newHost) {
    host = newHost;
  }

  /** From now on there is a server to connect to, to which nobody has come yet. */
  public void listen() throws IOException {
    if (listener != null) {
      listener.close();
    }
    listener = ServerSocketChannel.open();
    open.add(listener);
    listener.bind(new InetSocketAddress(host, port.number()));
  }

  /** Starts the client at a terminal: what was typed must not be taken for a reply. */
  public void start() throws IOException, InterruptedException {
    Way filled = way.filled(new Blanks(host, port.number(), ""));
    transcript.add("grader", Kind.STARTED, filled.shown(launch.shown()));
    program =
        starter.start(
            Terminal.around(launch.with(filled.arguments())),
            filled.environment(),
            launch.folder(),
            printed -> transcript.add("program", Kind.PRINTED, printed));
    open.add(program);
    stillness = Stillness.atTerminal(program.pid());
    stillness.watch(port.number());
  }

  /** Ends the client and starts it anew, with a server to connect to. */
  public void restart() throws IOException, InterruptedException {
    program.close();
    transcript.add("grader", Kind.NOTE, "once more, with a server to connect to");
    listen();
    start();
  }

  /** Starts the client, anew where it ran before, and lets it in. */
  public Peer meet() throws Failure, IOException, InterruptedException {
    if (program == null) {
      listen();
      start();
    } else {
      restart();
    }
    return accept();
  }

  /** Waits for the client to connect. */
  public Peer accept() throws Failure, IOException, InterruptedException {
    return accept(Fault.NOT_SENT);
  }

  /** Waits for the client to connect; {@code fault} is that of one that does not. */
  public Peer accept(Fault fault) throws Failure, IOException, InterruptedException {
    Socket[] accepted = {null};
    stillness.await(
        ms -> {
          try {
            listener.socket().setSoTimeout((int) Math.max(1, ms));
            accepted[0] = listener.socket().accept();
          } catch (SocketTimeoutException nobody) {
            return !program.alive();
          }
          return true;
        });
    if (accepted[0] == null) {
      throw failure(
          fault,
          "the client does not connect",
          "",
          "a connection to "
              + host
              + " port "
              + port.number()
              + ", the host and port given as arguments",
          "");
    }
    Peer peer = new Peer(SERVER, Connection.of(accepted[0].getChannel()), transcript, stillness);
    open.add(peer);
    transcript.add(SERVER, Kind.CONNECTED, "the client came");
    return peer;
  }

  public void type(String line) {
    transcript.add("grader", Kind.TYPED, Visible.text(line));
    if (!program.type(line)) {
      transcript.add("grader", Kind.NOTE, "the program reads no more from its terminal");
    }
  }

  /** Presses a key that the terminal itself answers: {@link #INTERRUPT}, {@link #END_OF_INPUT}. */
  public void press(char key) {
    transcript.add("grader", Kind.TYPED, key == INTERRUPT ? "Ctrl-C" : "Ctrl-D");
    program.send(new byte[] {(byte) key});
  }

  /** A remark for the transcript. */
  public void note(String text) {
    transcript.add("grader", Kind.NOTE, text);
  }

  /** Waits until the program has done all that it will do by itself. */
  public void settle() throws IOException, InterruptedException {
    stillness.settle();
  }

  /** Types a line and waits until the server has it. */
  public Heard typeAndHear(Peer server, String line) throws InterruptedException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    type(line);
    return server.hear(heard -> Arrays.equals(withoutEnd(heard.bytes()), bytes));
  }

  /** A message without the line end, or whatever else closes it. */
  public static byte[] withoutEnd(byte[] message) {
    int length = message.length;
    while (length > 0
        && (message[length - 1] == '\n'
            || message[length - 1] == '\r'
            || message[length - 1] == 0)) {
      length--;
    }
    return Arrays.copyOf(message, length);
  }

  /**
   * Half a turn: types a line that must reach the server.
   *
   * @return how much was on the screen before: the answer is shown after that
   */
  public long ask(Peer server, String line, Fault fault, String when)
      throws Failure, InterruptedException {
    long before = screen().length();
    Heard heard = typeAndHear(server, line);
    if (heard.nothing() || heard.ended()) {
      throw failure(
          fault,
          "a typed line did not reach the server" + when,
          "\"" + line + "\" typed",
          "\"" + line + "\" and a line end, on the connection",
          heard.words());
    }
    return before;
  }

  /**
   * A whole turn: types a line, lets the server answer, and waits until the answer is shown.
   *
   * @return what the client showed since the line was typed
   */
  public String converse(Peer server, String line, Fault fault, String when)
      throws Failure, IOException, InterruptedException {
    long before = ask(server, line, fault, when);
    String reply = token();
    server.say(reply);
    if (!shows(before, text -> text.contains(reply))) {
      throw failure(
          fault == Fault.NOT_SENT ? Fault.NOT_SHOWN : fault,
          "the client did not show a reply" + when,
          "\"" + reply + "\\n\" by the server, after \"" + line + "\" was typed",
          "\"" + reply + "\" on the screen",
          screen().words(before));
    }
    return since(before).replace(reply, "");
  }

  /** Waits until what was printed since {@code before} is content. */
  public boolean shows(long before, Predicate<String> enough)
      throws IOException, InterruptedException {
    return screen().shows(stillness, before, enough);
  }

  /** What was printed since so many bytes had been. */
  public String since(long before) {
    return screen().since(before);
  }

  /** What the program has printed. */
  public Screen screen() {
    return new Screen(program);
  }

  /** A failure, with what the program is doing now or how it ended added to what was received. */
  public Failure failure(
      Fault fault, String summary, String sent, String expected, String received) {
    List<String> seen = new ArrayList<>();
    if (!received.isEmpty()) {
      seen.add(received);
    }
    Optional<Ending> ending = Ending.of(program, transcript);
    if (ending.isPresent()) {
      seen.add(ending.get().words());
      Optional<Failure> broken = ending.get().brokenLimit(sent, expected, seen);
      if (broken.isPresent()) {
        return broken.get();
      }
    } else {
      stillness
          .lastView()
          .map(
              view ->
                  new Situation(view.below(program.pid()), Map.of(port.number(), SERVER)).words())
          .filter(words -> !words.isEmpty())
          .ifPresent(seen::add);
    }
    return new Failure(fault, summary, sent, expected, String.join("\n", seen));
  }

  @Override
  public void close() throws IOException {
    open.add(port);
    Closing.all(open);
  }
}
