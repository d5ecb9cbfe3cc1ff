package dev.socketlab.grading.wire;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.observe.Stillness;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One client of the program under test. Everything it sends and hears goes into the transcript, and
 * {@link Stillness} ends its waits. Connection faults are part of what it heard, not exceptions: a
 * reset is the program's doing, not the grader's fault.
 */
public final class Peer implements Closeable {

  /** How long an exchange goes on before the program is looked at again. */
  private static final long TURN_NANOS = 50_000_000L;

  /** One of the ways in which a wait ends. */
  @FunctionalInterface
  private interface Wait {
    Stillness.End until(Stillness.Arrival arrival) throws IOException, InterruptedException;
  }

  private final String name;
  private final Transcript transcript;
  private final Stillness stillness;
  private final PeerOutput output;
  private final PeerInput input;
  private TextDecoder decoder = TextDecoder.PLAIN;
  private final List<Connection> previous = new ArrayList<>();
  private Connection connection;

  public Peer(String name, Connection connection, Transcript transcript, Stillness stillness) {
    this.name = name;
    this.connection = connection;
    this.transcript = transcript;
    this.stillness = stillness;
    this.output = new PeerOutput(name, connection, transcript, stillness);
    this.input = new PeerInput(name, connection, transcript, stillness);
  }

  public String name() {
    return name;
  }

  public int localPort() {
    return connection.local().getPort();
  }

  /** From now on, what is heard is decoded like this. */
  public void decodeWith(TextDecoder with) {
    decoder = with;
  }

  /** Whether its connection is open, as far as it has listened. */
  public boolean connected() {
    return !input.ended();
  }

  /** Whether the program has ever sent it anything. */
  public boolean hasReceived() {
    return input.receivedAny();
  }

  /** The same client continues on another connection. */
  public void switchTo(Connection fresh) {
    previous.add(connection);
    connection = fresh;
    output.switchTo(fresh);
    input.switchTo(fresh);
    stillness.watch(localPort());
    transcript.add(name, Kind.CONNECTED, "anew, from port " + localPort());
  }

  /** Closes the connections that it has left for another. */
  public void closePrevious() throws IOException {
    for (Connection one : previous) {
      one.close();
    }
    previous.clear();
  }

  /** Sends text and a line end. */
  public void say(String line) {
    send((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Sends the bytes in one piece, as far as the program takes them. */
  public void send(byte[] bytes) {
    output.send(bytes);
  }

  /**
   * Sends until the program takes no more or {@code most} bytes are sent, and reads nothing.
   *
   * @return how many bytes were sent
   */
  public long flood(byte[] block, long most) {
    return output.flood(block, most);
  }

  /** Sends FIN: it will send nothing more, but still hears all that comes. */
  public void halfClose() {
    output.halfClose();
  }

  /** Listens until {@code enough} holds, the connection ends, or nothing more will come. */
  public ReadResult hear(Predicate<ReadResult> enough) throws InterruptedException {
    return hear(enough, stillness::await);
  }

  /** Everything, until the program is idle; no verdict may depend on when that is. */
  public ReadResult hearUntilIdle() throws InterruptedException {
    return hear(heard -> false, stillness::awaitIdle);
  }

  private ReadResult hear(Predicate<ReadResult> enough, Wait wait) throws InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SegmentRecorder segments = input.recorder();
    Stillness.End end =
        await(
            wait,
            ms ->
                input.take(ms, bytes, segments)
                    && (input.takeRest(bytes, segments)
                        || enough.test(heard(bytes, Stillness.End.CAME))));
    segments.end();
    ReadResult heard = heard(bytes, end);
    if (!heard.ended() && end != Stillness.End.CAME) {
      transcript.add(name, Kind.NOTE, why(end));
    }
    return heard;
  }

  private static String why(Stillness.End end) {
    return switch (end) {
      case CAME -> "it came";
      case STILL ->
          "nothing more will come: every thread of the program is blocked and no byte is on its"
              + " way";
      case OVERDUE -> "nothing more came in many times the time that this program ever took";
      case ENDLESS -> "more comes again and again, but never what is waited for";
    };
  }

  private Stillness.End await(Wait wait, Stillness.Arrival arrival) throws InterruptedException {
    try {
      return wait.until(arrival);
    } catch (IOException failed) {
      throw new IllegalStateException(name + ": " + failed.getMessage(), failed);
    }
  }

  private ReadResult heard(ByteArrayOutputStream bytes, Stillness.End end) {
    return new ReadResult(bytes.toByteArray(), decoder, input.ending(), end);
  }

  /** How long the last wait for it took, as it would on a machine that does nothing else. */
  public Duration lastWait() {
    return stillness.lastWait();
  }

  /** A reply of one line, or whatever comes if the program ends no lines. */
  public ReadResult hearLine() throws InterruptedException {
    return hear(ReadResult::endsLine);
  }

  /** Everything, until nothing more will come. */
  public ReadResult hearAll() throws InterruptedException {
    return hear(heard -> false);
  }

  /** Receives once what has already come, at most 64 KiB, without waiting. */
  public ReadResult receiveOnce() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    input.take(0, bytes, input.recorder());
    return heard(bytes, Stillness.End.CAME);
  }

  /** Waits until the program has done all that it will do by itself. */
  public void settle() throws IOException, InterruptedException {
    stillness.settle();
  }

  /**
   * Sends and listens at the same time, which is necessary if more is sent than fits into the
   * buffers: otherwise a program that replies as it reads would wait for us while we wait for it.
   *
   * @return all that came until it was {@code most} bytes or nothing more will come
   */
  public ReadResult exchange(byte[] bytes, int most) throws InterruptedException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    SegmentRecorder sent = output.recorder();
    ByteArrayOutputStream came = new ByteArrayOutputStream();
    SegmentRecorder received = input.recorder();
    Stillness.End end =
        await(
            stillness::await,
            ms -> {
              long turnEnd = System.nanoTime() + TURN_NANOS;
              boolean some = true;
              while (some && came.size() < most && !input.ended()) {
                boolean taken = left.hasRemaining() && output.offer(left, sent);
                boolean brought = input.take(taken ? 0 : ms, came, received);
                some = (taken || brought) && System.nanoTime() < turnEnd;
                if (taken) {
                  stillness.progress();
                }
              }
              return came.size() >= most || input.ended();
            });
    sent.end();
    received.end();
    return heard(came, end);
  }

  /** Leaves with a reset (RST). */
  public void reset() throws IOException {
    transcript.add(name, Kind.CLOSED, "with a reset (RST)");
    connection.reset();
  }

  /** Leaves with an end of stream (FIN), after reading all that came: else the kernel sends RST. */
  public void leave() throws IOException {
    drain();
    close();
  }

  /** Takes what has already come, without waiting. */
  public void drain() throws IOException {
    SegmentRecorder segments = input.recorder();
    input.takeAll(new ByteArrayOutputStream(), segments);
    segments.end();
  }

  /** Leaves without reading what came: with RST, if anything did. */
  public void closeUnread() throws IOException {
    transcript.add(name, Kind.CLOSED, "without reading what came: with a reset (RST)");
    connection.close();
  }

  @Override
  public void close() throws IOException {
    transcript.add(name, Kind.CLOSED, "");
    connection.close();
    closePrevious();
  }
}
