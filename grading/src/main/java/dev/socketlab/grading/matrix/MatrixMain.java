package dev.socketlab.grading.matrix;

/** Starts the matrix of a class. */
public final class MatrixMain {

  private MatrixMain() {}

  public static void main(String[] args) {
    System.exit(ServerMatrix.run(System.out, System.err, args));
  }
}
