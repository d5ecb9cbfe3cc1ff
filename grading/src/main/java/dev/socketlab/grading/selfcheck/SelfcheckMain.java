package dev.socketlab.grading.selfcheck;

/** Starts the self-check. */
public final class SelfcheckMain {

  private SelfcheckMain() {}

  public static void main(String[] args) {
    System.exit(Selfcheck.run(System.out, System.err, args));
  }
}
