package dev.socketlab.grading;

/** Starts the autograder, or another of its commands. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(Commands.run(System.out, System.err, args));
  }
}
