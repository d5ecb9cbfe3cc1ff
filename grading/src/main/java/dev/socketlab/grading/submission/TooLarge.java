package dev.socketlab.grading.submission;

import java.io.IOException;

/** More came than is allowed. */
final class TooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  TooLarge() {
    super("more came than is allowed");
  }
}
