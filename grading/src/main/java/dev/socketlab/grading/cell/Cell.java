package dev.socketlab.grading.cell;

import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;

/** Grades programs, one at a time. For one thread. */
public interface Cell extends AutoCloseable {

  /** A new cell. */
  static Cell open(Order order) throws IOException, InterruptedException {
    Sandbox sandbox = Sandboxes.of(order.sandbox());
    return sandbox.hasRoom() ? new RoomCell(order, sandbox) : OpenCell.inNewFolder(order, sandbox);
  }

  /** Grades one program of a submission. Whatever the program does, there is a grade. */
  ProgramGrade grade(Task task) throws IOException, InterruptedException;

  /**
   * Lets the client of one submission talk to a server of another. Neither sees the other's files,
   * where cells have rooms.
   */
  PairVerdict pair(Pair pair) throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
