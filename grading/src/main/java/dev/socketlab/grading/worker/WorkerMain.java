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

/**
 * What runs in a room: reads a job, says that it is ready, reads a task and answers it. Each of
 * these is a line.
 */
public final class WorkerMain {

  /** Escapes what is not ASCII: half a surrogate pair, cut from a stranger's text, is no error. */
  static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  static final String READY = "ready";

  /** One component is set, the other is null. */
  record Task(GradingTask program, Pair pair) {}

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
      String line = in.readLine();
      if (line != null) {
        out.write(JSON.writeValueAsBytes(answer(worker, JSON.readValue(line, Task.class))));
        out.write('\n');
        out.flush();
      }
    }
  }

  private static Object answer(Worker worker, Task task) throws IOException, InterruptedException {
    return task.pair() == null ? worker.grade(task.program()) : worker.pair(task.pair());
  }
}
