package dev.socketlab.server1;

/** Starts {@link Server1} as a program. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(Server1.run(System.in, System.out, System.err, args));
  }
}
