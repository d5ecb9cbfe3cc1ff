package dev.socketlab.grading.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What runs in a room: reads an order, says that it is ready, then reads tasks, a line each, and
 * answers each with a line, the grade.
 */
public final class WorkerMain {

  private static final ObjectMapper JSON = new ObjectMapper();

  static final String READY = "ready";

  /** All lines but the first, which is the order: either the one or the other, the rest is null. */
  record Line(GradingTask task, Pair pair) {}

  private WorkerMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = System.out;
    System.setOut(System.err); // what is printed by mistake must not pass for an answer
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    GradingJob order = JSON.readValue(in.readLine(), GradingJob.class);
    try (Worker cell = LocalWorker.inRoom(order, Sandboxes.of(order.sandbox()))) {
      out.println(READY);
      out.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(JSON.writeValueAsBytes(answer(cell, JSON.readValue(line, Line.class))));
        out.write('\n');
        out.flush();
      }
    }
  }

  private static Object answer(Worker cell, Line line) throws IOException, InterruptedException {
    return line.pair() == null ? cell.grade(line.task()) : cell.pair(line.pair());
  }
}
