package dev.socketlab.server4;

/** Starts {@link Server4} as a program. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(Server4.run(System.in, System.out, System.err, args));
  }
}
