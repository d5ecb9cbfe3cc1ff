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
import java.util.Arrays;
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
  private Reading reading = Reading.PLAIN;
  private final List<Connection> former = new ArrayList<>();
  private Connection connection;
  private Heard.Ending ending = Heard.Ending.OPEN;

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
  public void read(Reading with) {
    reading = with;
  }

  /** Whether its connection still is, as far as it was listened to. */
  public boolean connected() {
    return ending == Heard.Ending.OPEN;
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
    transcript.add(name, Kind.SENT, bytes);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    whileTaken(ms -> push(left, ms));
    if (left.hasRemaining()) {
      transcript.add(name, Kind.NOTE, left.remaining() + " bytes were not taken by the program");
    }
  }

  /** True when all was taken; else waits, since the kernel's buffers are full. */
  private boolean push(ByteBuffer left, long ms) throws IOException, InterruptedException {
    int taken;
    do {
      taken = connection.trySend(left);
    } while (taken > 0 && left.hasRemaining());
    if (left.hasRemaining()) {
      Thread.sleep(ms); // until the next look at whether the program reads
    }
    return !left.hasRemaining();
  }

  /** Sends by {@code step} until it is done or the program takes no more. */
  private void whileTaken(Stillness.Arrival step) {
    try {
      stillness.await(step);
    } catch (IOException gone) {
      // How the connection ended is seen by whoever listens next.
      transcript.add(name, Kind.NOTE, "sending failed: " + gone.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends until the program takes no more or {@code most} bytes are out, and reads nothing. */
  public long flood(byte[] block, long most) {
    transcript.add(name, Kind.SENT, "blocks of " + block.length + " bytes, reading nothing");
    ByteBuffer left = ByteBuffer.wrap(block);
    long[] sent = {0};
    whileTaken(
        ms -> {
          int before = left.position();
          boolean all = push(left, ms);
          sent[0] += left.position() - before;
          if (all) {
            left.rewind();
          }
          return sent[0] >= most;
        });
    transcript.add(name, Kind.NOTE, sent[0] + " bytes sent in all");
    return sent[0];
  }

  /** Listens until {@code enough} is content, the connection ends, or nothing more will come. */
  public Heard hear(Predicate<Heard> enough) throws InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Stillness.End end;
    try {
      end =
          stillness.await(
              ms ->
                  listen(ms, bytes)
                      && (ending != Heard.Ending.OPEN
                          || bytes.size() > MOST_HEARD
                          || enough.test(heard(bytes, Stillness.End.CAME))));
    } catch (IOException failed) {
      throw new IllegalStateException(name + ": " + failed.getMessage(), failed);
    }
    Heard heard = heard(bytes, end);
    if (!heard.ended() && end != Stillness.End.CAME) {
      transcript.add(
          name,
          Kind.NOTE,
          end == Stillness.End.STILL
              ? "nothing more will come: every thread of the program is blocked and no byte is on"
                  + " its way"
              : "nothing more came in many times the time that this program ever took");
    }
    return heard;
  }

  /** Takes what is there, and records it; true when anything came or the end was met before. */
  private boolean listen(long ms, ByteArrayOutputStream bytes) throws IOException {
    int before = bytes.size();
    boolean came = take(ms, bytes);
    if (bytes.size() > before) {
      byte[] all = bytes.toByteArray();
      transcript.add(name, Kind.RECEIVED, Arrays.copyOfRange(all, before, all.length));
    }
    return came;
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
    transcript.add(name, Kind.SENT, bytes);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    ByteArrayOutputStream came = new ByteArrayOutputStream();
    try {
      Stillness.End end =
          stillness.await(
              ms -> {
                long turn = System.nanoTime() + TURN_NANOS;
                boolean some = true;
                while (some && came.size() < most && ending == Heard.Ending.OPEN) {
                  boolean taken = left.hasRemaining() && connection.trySend(left) > 0;
                  boolean brought = take(taken ? 0 : ms, came);
                  some = (taken || brought) && System.nanoTime() < turn;
                  if (taken) {
                    stillness.progress();
                  }
                }
                return came.size() >= most || ending != Heard.Ending.OPEN;
              });
      transcript.add(name, Kind.RECEIVED, came.toByteArray());
      return heard(came, end);
    } catch (IOException failed) {
      transcript.add(name, Kind.RECEIVED, came.toByteArray());
      ending = Heard.Ending.RESET;
      transcript.add(name, Kind.RESET, "while sending: " + failed.getMessage());
      return heard(came, Stillness.End.CAME);
    }
  }

  private boolean take(long ms, ByteArrayOutputStream bytes) throws IOException {
    if (ending != Heard.Ending.OPEN) {
      return true;
    }
    Received received = connection.receive(Duration.ofMillis(ms));
    if (received instanceof Received.Bytes piece) {
      bytes.writeBytes(piece.bytes());
      stillness.progress();
      return true;
    }
    if (received instanceof Received.EndOfStream) {
      ending = Heard.Ending.END_OF_STREAM;
      transcript.add(name, Kind.END_OF_STREAM, "");
    } else if (received instanceof Received.Reset) {
      ending = Heard.Ending.RESET;
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
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    boolean more = true;
    while (more && ending == Heard.Ending.OPEN && rest.size() < MOST_HEARD) {
      more = listen(0, rest);
    }
    close();
  }

  @Override
  public void close() throws IOException {
    transcript.add(name, Kind.CLOSED, "");
    connection.close();
    closeFormer();
  }
}
