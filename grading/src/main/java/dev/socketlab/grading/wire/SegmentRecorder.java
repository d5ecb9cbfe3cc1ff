package dev.socketlab.grading.wire;

import dev.socketlab.grading.grade.Event.Kind;

/**
 * Records the segments of one send or one receive: each as it was handed to the kernel or taken
 * from it, with its own time. Of many, the first are recorded and the others counted.
 */
final class SegmentRecorder {

  private static final int SHOWN = 20;

  private final Transcript transcript;
  private final String who;
  private final Kind kind;
  private int count;
  private long bytes;
  private long bytesShown;

  SegmentRecorder(Transcript transcript, String who, Kind kind) {
    this.transcript = transcript;
    this.who = who;
    this.kind = kind;
  }

  void add(byte[] segment) {
    count++;
    bytes += segment.length;
    if (count <= SHOWN) {
      bytesShown = bytes;
      transcript.add(who, kind, segment);
    }
  }

  /** Records how many were not shown; then counts anew. */
  void end() {
    if (count > SHOWN) {
      transcript.add(
          who, kind, "%d more segments of %d bytes".formatted(count - SHOWN, bytes - bytesShown));
    }
    count = 0;
    bytes = 0;
  }
}
