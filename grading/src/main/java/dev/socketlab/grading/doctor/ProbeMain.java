package dev.socketlab.grading.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socketlab.grading.sandbox.SandboxRoom;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Runs one group of probes inside a sandbox room; prints each finding as a line of JSON. */
public final class ProbeMain {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What to run: the only argument, as JSON. */
  record Job(String sandbox, ProbeGroup group, Canary canary) {}

  private ProbeMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Job job = JSON.readValue(args[0], Job.class);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err); // other output must not be mistaken for a finding
    ProbeSandbox probeSandbox = new ProbeSandbox(Sandboxes.of(job.sandbox()), SandboxRoom.WORK);
    job.group().run(probeSandbox, job.canary(), finding -> out.println(json(finding)));
  }

  /** A job or a finding as one line of JSON. */
  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static ProbeFinding finding(String line) throws IOException {
    return JSON.readValue(line, ProbeFinding.class);
  }
}
