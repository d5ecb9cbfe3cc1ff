package dev.socketlab.grading.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socketlab.grading.sandbox.SandboxRoom;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What runs in a room: examines one part, and says each finding in a line of JSON. */
public final class ProbeMain {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is to be done: the only argument, as JSON. */
  record Order(String sandbox, Part part, Canary canary) {}

  private ProbeMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Order order = JSON.readValue(args[0], Order.class);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err); // what is printed by mistake must not pass for a finding
    ProbeSandbox probeSandbox = new ProbeSandbox(Sandboxes.of(order.sandbox()), SandboxRoom.WORK);
    order.part().examine(probeSandbox, order.canary(), finding -> out.println(json(finding)));
  }

  /** Of an order or a finding, in one line. */
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
