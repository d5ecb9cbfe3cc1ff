package dev.socketlab.grading.explain;

/** Starts the list of assignments. */
public final class AssignmentsMain {

  private AssignmentsMain() {}

  public static void main(String[] args) {
    System.exit(Assignments.run(System.out, System.err, args));
  }
}
