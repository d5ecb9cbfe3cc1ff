package dev.socketlab.grading.observe;

/**
 * What is remembered of a program from one run to the next: whether it was seen never to come to
 * rest. Who has seen that once does not wait for it as long again. For one thread at a time.
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
