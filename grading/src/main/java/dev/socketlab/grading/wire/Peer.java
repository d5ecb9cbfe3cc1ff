package dev.socketlab.grading.wire;

import dev.socketlab.client.Connection;
import dev.socketlab.client.Received;
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
 * One client of the program under test. Everything it does and hears goes into the transcript, and
 * every wait of it ends by {@link Stillness}. Faults of the connection are something heard, not an
 * exception: a program that resets is judged, not the grader's own trouble.
 */
public final class Peer implements Closeable {

  /** More than any check has a use for: a program that never stops talking is cut off here. */
  private static final int MOST_HEARD = 8 * 1024 * 1024;

  /** So long an exchange goes on before the program is looked at again. */
  private static final long TURN_NANOS = 50_000_000L;

  private final String name;
  private final Transcript transcript;
  private final Stillness stillness;
  private TextDecoder reading = TextDecoder.PLAIN;
  private final List<Connection> former = new ArrayList<>();
  private Connection connection;
  private Heard.Ending ending = Heard.Ending.OPEN;
  private boolean told;

  public Peer(String name, Connection connection, Transcript transcript, Stillness stillness) {
    this.name = name;
    this.connection = connection;
    this.transcript = transcript;
    this.stillness = stillness;
  }

  public String name() {
    return name;
  }

  public int localPort() {
    return connection.local().getPort();
  }

  /** From now on what is heard is read like this. */
  public void read(TextDecoder with) {
    reading = with;
  }

  /** Whether its connection still is, as far as it was listened to. */
  public boolean connected() {
    return ending == Heard.Ending.OPEN;
  }

  /** Whether the program has ever sent it anything. */
  public boolean hasReceived() {
    return told;
  }

  /** The same client goes on, on another connection. */
  public void reconnected(Connection fresh) {
    former.add(connection);
    connection = fresh;
    ending = Heard.Ending.OPEN;
    stillness.watch(localPort());
    transcript.add(name, Kind.CONNECTED, "anew, from port " + localPort());
  }

  /** Closes the connections that it went on from. */
  public void closeFormer() throws IOException {
    for (Connection one : former) {
      one.close();
    }
    former.clear();
  }

  /** Sends text and a line end. */
  public void say(String line) {
    send((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Sends the bytes in one piece, as far as the program takes them. */
  public void send(byte[] bytes) {
    SegmentRecorder sent = new SegmentRecorder(transcript, name, Kind.SENT);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    whileTaken(ms -> push(left, ms, sent));
    sent.end();
    if (left.hasRemaining()) {
      transcript.add(name, Kind.NOTE, left.remaining() + " bytes were not taken by the program");
    }
  }

  /** True when all was taken; else waits, since the kernel's buffers are full. */
  private boolean push(ByteBuffer left, long ms, SegmentRecorder sent)
      throws IOException, InterruptedException {
    int taken;
    do {
      taken = trySend(left, sent);
    } while (taken > 0 && left.hasRemaining());
    if (left.hasRemaining()) {
      Thread.sleep(ms); // until the next look at whether the program reads
    }
    return !left.hasRemaining();
  }

  /** Sends what is taken now, recorded before anything that the program does about it. */
  private int trySend(ByteBuffer left, SegmentRecorder sent) throws IOException {
    return transcript.undivided(
        () -> {
          int from = left.position();
          int taken = connection.trySend(left);
          if (taken > 0) {
            byte[] segment = new byte[taken];
            left.get(from, segment);
            sent.add(segment);
          }
          return taken;
        });
  }

  /** Sends by {@code step} until it is done or the program takes no more. */
  private void whileTaken(Stillness.Arrival step) {
    try {
      stillness.await(step);
    } catch (IOException gone) {
      sendingFailed(gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** How the connection ended is seen by whoever listens next. */
  private void sendingFailed(IOException gone) {
    transcript.add(name, Kind.NOTE, "sending failed: " + gone.getMessage());
  }

  /** Sends until the program takes no more or {@code most} bytes are out, and reads nothing. */
  public long flood(byte[] block, long most) {
    transcript.add(
        name, Kind.NOTE, "begins to send blocks of " + block.length + " bytes, reading nothing");
    SegmentRecorder segments = new SegmentRecorder(transcript, name, Kind.SENT);
    ByteBuffer left = ByteBuffer.wrap(block);
    long[] sent = {0};
    whileTaken(
        ms -> {
          int before = left.position();
          boolean all = push(left, ms, segments);
          sent[0] += left.position() - before;
          if (all) {
            left.rewind();
          }
          return sent[0] >= most;
        });
    segments.end();
    transcript.add(name, Kind.NOTE, sent[0] + " bytes sent in all");
    return sent[0];
  }

  /** Sends FIN: nothing more will be said, and all that comes is still heard. */
  public void halfClose() {
    try {
      transcript.undivided(
          () -> {
            connection.halfClose();
            transcript.add(name, Kind.HALF_CLOSED, "with an end of stream (FIN), listening on");
            return true;
          });
    } catch (IOException gone) {
      sendingFailed(gone);
    }
  }

  /** Listens until {@code enough} is content, the connection ends, or nothing more will come. */
  public Heard hear(Predicate<Heard> enough) throws InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SegmentRecorder segments = new SegmentRecorder(transcript, name, Kind.RECEIVED);
    Stillness.End end =
        await(
            ms ->
                take(ms, bytes, segments)
                    && (takeRest(bytes, segments)
                        || enough.test(heard(bytes, Stillness.End.CAME))));
    segments.end();
    Heard heard = heard(bytes, end);
    if (!heard.ended() && end != Stillness.End.CAME) {
      transcript.add(name, Kind.NOTE, why(end));
    }
    return heard;
  }

  private static String why(Stillness.End end) {
    return switch (end) {
      case CAME -> "it came";
      case STILL ->
          "nothing more will come: every thread of the program is blocked and no byte is on its way";
      case OVERDUE -> "nothing more came in many times the time that this program ever took";
      case ENDLESS -> "more comes again and again, and never what is waited for";
    };
  }

  /**
   * Takes the rest of what comes without a pause, where it is much: to look at all of it for each
   * piece would take longer than to hear it. True when no more is to be heard.
   */
  private boolean takeRest(ByteArrayOutputStream bytes, SegmentRecorder segments)
      throws IOException {
    if (bytes.size() > Connection.LARGEST_ARRIVAL) {
      takeAll(bytes, segments);
    }
    return ending != Heard.Ending.OPEN || bytes.size() > MOST_HEARD;
  }

  private Stillness.End await(Stillness.Arrival arrival) throws InterruptedException {
    try {
      return stillness.await(arrival);
    } catch (IOException failed) {
      throw new IllegalStateException(name + ": " + failed.getMessage(), failed);
    }
  }

  /** Takes once what is there already, at most 64 KiB of it. */
  public Heard sip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    take(0, bytes, new SegmentRecorder(transcript, name, Kind.RECEIVED));
    return heard(bytes, Stillness.End.CAME);
  }

  /** Waits until the program has done all that it will do by itself. */
  public void settle() throws IOException, InterruptedException {
    stillness.settle();
  }

  private Heard heard(ByteArrayOutputStream bytes, Stillness.End end) {
    return new Heard(bytes.toByteArray(), reading, ending, end);
  }

  /** A reply of one line, or whatever comes where the program ends no lines. */
  public Heard hearLine() throws InterruptedException {
    return hear(Heard::endsLine);
  }

  /** All that comes until nothing more will. */
  public Heard hearAll() throws InterruptedException {
    return hear(heard -> false);
  }

  /**
   * Sends and listens at once, as it must be where more is sent than fits between the two: a
   * program that answers as it reads would otherwise wait for us while we wait for it.
   *
   * @return all that came until {@code most} bytes were there or nothing more will come
   */
  public Heard exchange(byte[] bytes, int most) throws InterruptedException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    SegmentRecorder sent = new SegmentRecorder(transcript, name, Kind.SENT);
    ByteArrayOutputStream came = new ByteArrayOutputStream();
    SegmentRecorder received = new SegmentRecorder(transcript, name, Kind.RECEIVED);
    Stillness.End end =
        await(
            ms -> {
              long turn = System.nanoTime() + TURN_NANOS;
              boolean some = true;
              while (some && came.size() < most && ending == Heard.Ending.OPEN) {
                boolean taken = left.hasRemaining() && offer(left, sent);
                boolean brought = take(taken ? 0 : ms, came, received);
                some = (taken || brought) && System.nanoTime() < turn;
                if (taken) {
                  stillness.progress();
                }
              }
              return came.size() >= most || ending != Heard.Ending.OPEN;
            });
    sent.end();
    received.end();
    return heard(came, end);
  }

  /** Whether any of it was taken. What came before sending failed is heard all the same. */
  private boolean offer(ByteBuffer left, SegmentRecorder sent) {
    try {
      return trySend(left, sent) > 0;
    } catch (IOException gone) {
      sendingFailed(gone);
      left.position(left.limit());
      return false;
    }
  }

  /** Takes what is there, and records it; true when anything came or the end was met before. */
  private boolean take(long ms, ByteArrayOutputStream bytes, SegmentRecorder segments)
      throws IOException {
    if (ending != Heard.Ending.OPEN) {
      return true;
    }
    Received received = connection.receive(Duration.ofMillis(ms));
    if (received instanceof Received.Bytes piece) {
      told = true;
      bytes.writeBytes(piece.bytes());
      segments.add(piece.bytes());
      stillness.progress();
      return true;
    }
    if (received instanceof Received.EndOfStream) {
      ending = Heard.Ending.END_OF_STREAM;
      segments.end();
      transcript.add(name, Kind.END_OF_STREAM, "");
    } else if (received instanceof Received.Reset) {
      ending = Heard.Ending.RESET;
      segments.end();
      transcript.add(name, Kind.RESET, "");
    }
    return ending != Heard.Ending.OPEN;
  }

  /** Leaves without a word: RST. */
  public void reset() throws IOException {
    transcript.add(name, Kind.CLOSED, "with a reset (RST)");
    connection.reset();
  }

  /** Leaves politely: FIN, once all that came was read (else the kernel would send RST). */
  public void leave() throws IOException {
    drain();
    close();
  }

  /** Takes what has come already and waits for nothing more. */
  public void drain() throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    SegmentRecorder segments = new SegmentRecorder(transcript, name, Kind.RECEIVED);
    takeAll(rest, segments);
    segments.end();
  }

  /** Takes what has come already, until enough was heard. */
  private void takeAll(ByteArrayOutputStream bytes, SegmentRecorder segments) throws IOException {
    boolean more = true;
    while (more && ending == Heard.Ending.OPEN && bytes.size() <= MOST_HEARD) {
      more = take(0, bytes, segments);
    }
  }

  /** Leaves without reading what came: RST, where anything did. */
  public void closeUnread() throws IOException {
    transcript.add(name, Kind.CLOSED, "without reading what came: with a reset (RST)");
    connection.close();
  }

  @Override
  public void close() throws IOException {
    transcript.add(name, Kind.CLOSED, "");
    connection.close();
    closeFormer();
  }
}
