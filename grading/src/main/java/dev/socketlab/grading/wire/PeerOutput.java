package dev.socketlab.grading.wire;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.observe.Stillness;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What a peer sends, recorded segment by segment, as far as the program takes it. If sending fails,
 * that is only noted: how the connection ended is seen by the next read.
 */
final class PeerOutput {

  private final String name;
  private final Transcript transcript;
  private final Stillness stillness;
  private Connection connection;

  PeerOutput(String name, Connection connection, Transcript transcript, Stillness stillness) {
    this.name = name;
    this.connection = connection;
    this.transcript = transcript;
    this.stillness = stillness;
  }

  void switchTo(Connection fresh) {
    connection = fresh;
  }

  SegmentRecorder recorder() {
    return new SegmentRecorder(transcript, name, Kind.SENT);
  }

  /** Sends the bytes in one piece, as far as the program takes them. */
  void send(byte[] bytes) {
    SegmentRecorder sent = recorder();
    ByteBuffer left = ByteBuffer.wrap(bytes);
    whileTaken(ms -> push(left, ms, sent));
    sent.end();
    if (left.hasRemaining()) {
      transcript.add(name, Kind.NOTE, "the program did not take " + left.remaining() + " bytes");
    }
  }

  /** Sends until the program takes no more or {@code most} bytes are sent. */
  long flood(byte[] block, long most) {
    transcript.add(
        name, Kind.NOTE, "starts sending blocks of " + block.length + " bytes, reading nothing");
    SegmentRecorder segments = recorder();
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
    transcript.add(name, Kind.NOTE, sent[0] + " bytes sent in total");
    return sent[0];
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

  /** True once all was taken; otherwise the kernel's buffers are full, and this waits. */
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
    return transcript.atomically(
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

  /** Whether any of it was taken now. If sending fails, nothing is left to send. */
  boolean offer(ByteBuffer left, SegmentRecorder sent) {
    try {
      return trySend(left, sent) > 0;
    } catch (IOException gone) {
      sendingFailed(gone);
      left.position(left.limit());
      return false;
    }
  }

  /** Sends FIN. */
  void halfClose() {
    try {
      transcript.atomically(
          () -> {
            connection.halfClose();
            transcript.add(name, Kind.HALF_CLOSED, "with an end of stream (FIN), still listening");
            return true;
          });
    } catch (IOException gone) {
      sendingFailed(gone);
    }
  }

  private void sendingFailed(IOException gone) {
    transcript.add(name, Kind.NOTE, "sending failed: " + gone.getMessage());
  }
}
