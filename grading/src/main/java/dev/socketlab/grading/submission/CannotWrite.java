package dev.socketlab.grading.submission;

import java.io.IOException;

/** The grader's own disk failed while unpacking, as opposed to a broken archive. */
final class CannotWrite extends IOException {

  private static final long serialVersionUID = 1L;

  CannotWrite(IOException because) {
    super(because);
  }

  IOException because() {
    return (IOException) getCause();
  }
}
