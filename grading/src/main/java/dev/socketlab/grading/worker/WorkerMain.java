package dev.socketlab.grading.worker;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.socketlab.grading.launch.RoomNameServer;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What runs in a room: reads a job, says that it is ready, then reads tasks and answers them. Each
 * of these is a line.
 */
public final class WorkerMain {

  /** Escapes what is not ASCII: half a surrogate pair, cut from a stranger's text, is no error. */
  static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  static final String READY = "ready";

  /**
   * One component is set, the others are null.
   *
   * @param plan a submission whose plan is asked for
   */
  record Task(GradingTask program, Pair pair, Path plan) {

    static Task grade(GradingTask program) {
      return new Task(program, null, null);
    }

    static Task pair(Pair pair) {
      return new Task(null, pair, null);
    }

    static Task plan(Path submission) {
      return new Task(null, null, submission);
    }
  }

  private WorkerMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = System.out;
    System.setOut(System.err); // nothing printed by mistake may pass for an answer
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    GradingJob job = JSON.readValue(in.readLine(), GradingJob.class);
    RoomNameServer.start();
    try (Worker worker = LocalWorker.inRoom(job, Sandboxes.of(job.sandbox()))) {
      out.println(READY);
      out.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(JSON.writeValueAsBytes(answer(worker, JSON.readValue(line, Task.class))));
        out.write('\n');
        out.flush();
      }
    }
  }

  private static Object answer(Worker worker, Task task) throws IOException, InterruptedException {
    if (task.plan() != null) {
      return worker.plan(task.plan());
    }
    return task.pair() == null ? worker.grade(task.program()) : worker.pair(task.pair());
  }
}
