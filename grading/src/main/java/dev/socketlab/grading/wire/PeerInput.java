package dev.socketlab.grading.wire;

import dev.socketlab.client.Connection;
import dev.socketlab.client.Received;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.observe.Stillness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/** What a peer receives, recorded segment by segment, and how its connection ended. */
final class PeerInput {

  /** More than any check needs: a program that never stops talking is cut off here. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final String name;
  private final Transcript transcript;
  private final Stillness stillness;
  private Connection connection;
  private ReadResult.Ending ending = ReadResult.Ending.OPEN;
  private boolean receivedAny;

  PeerInput(String name, Connection connection, Transcript transcript, Stillness stillness) {
    this.name = name;
    this.connection = connection;
    this.transcript = transcript;
    this.stillness = stillness;
  }

  void switchTo(Connection fresh) {
    connection = fresh;
    ending = ReadResult.Ending.OPEN;
  }

  ReadResult.Ending ending() {
    return ending;
  }

  boolean ended() {
    return ending != ReadResult.Ending.OPEN;
  }

  boolean receivedAny() {
    return receivedAny;
  }

  SegmentRecorder recorder() {
    return new SegmentRecorder(transcript, name, Kind.RECEIVED);
  }

  /**
   * Receives once, at most 64 KiB, and records it; true if anything came or the connection has
   * ended.
   */
  boolean take(long ms, ByteArrayOutputStream bytes, SegmentRecorder segments) throws IOException {
    if (ended()) {
      return true;
    }
    Received received = connection.receive(Duration.ofMillis(ms));
    if (received instanceof Received.Bytes piece) {
      receivedAny = true;
      bytes.writeBytes(piece.bytes());
      segments.add(piece.bytes());
      stillness.progress();
      return true;
    }
    if (received instanceof Received.EndOfStream) {
      ending = ReadResult.Ending.END_OF_STREAM;
      segments.end();
      transcript.add(name, Kind.END_OF_STREAM, "");
    } else if (received instanceof Received.Reset) {
      ending = ReadResult.Ending.RESET;
      segments.end();
      transcript.add(name, Kind.RESET, "");
    }
    return ended();
  }

  /**
   * If much has come, takes the rest of what comes without a pause: examining all of it after each
   * piece would take longer than receiving it. True if no more is to be received.
   */
  boolean takeRest(ByteArrayOutputStream bytes, SegmentRecorder segments) throws IOException {
    if (bytes.size() > Connection.LARGEST_ARRIVAL) {
      takeAll(bytes, segments);
    }
    return ended() || bytes.size() > MOST_BYTES;
  }

  /** Takes what has already come, up to a limit. */
  void takeAll(ByteArrayOutputStream bytes, SegmentRecorder segments) throws IOException {
    boolean more = true;
    while (more && !ended() && bytes.size() <= MOST_BYTES) {
      more = take(0, bytes, segments);
    }
  }
}
