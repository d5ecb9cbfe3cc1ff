package dev.socketlab.grading;

/** Starts the autograder. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(Grading.run(System.out, System.err, args));
  }
}
