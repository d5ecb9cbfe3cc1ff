package dev.socketlab.grading.observe;

/**
 * What the grader remembers of a program from one run to the next: whether it was ever seen not to
 * come to rest. Then later waits for it to rest are shorter. For one thread at a time.
 */
public final class RestHistory {

  private boolean restless;

  boolean restless() {
    return restless;
  }

  void foundRestless() {
    restless = true;
  }
}
