package dev.socketlab.grading.plan;

/** Starts the planner. */
public final class PlanMain {

  private PlanMain() {}

  public static void main(String[] args) {
    System.exit(Planning.run(System.out, System.err, args));
  }
}
