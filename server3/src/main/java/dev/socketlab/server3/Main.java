package dev.socketlab.server3;

/** Starts {@link Server3} as a program. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(Server3.run(System.in, System.out, System.err, args));
  }
}
