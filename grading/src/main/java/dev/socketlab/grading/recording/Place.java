package dev.socketlab.grading.recording;

/**
 * Where a value stands in a message.
 *
 * @param written the place as a template writes it: {@code {a:i32be}}
 */
record Place(int from, int to, String written) {

  int length() {
    return to - from;
  }

  /** The name of the value. */
  String name() {
    return written.substring(1, 2);
  }

  boolean isText() {
    return written.indexOf(':') < 0;
  }
}
