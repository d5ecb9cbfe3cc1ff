package dev.socketlab.server2;

/** Starts {@link Server2} as a program. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(Server2.run(System.in, System.out, System.err, args));
  }
}
