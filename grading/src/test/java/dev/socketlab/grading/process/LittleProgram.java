package dev.socketlab.grading.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that a test writes and starts. */
public final class LittleProgram {

  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private LittleProgram() {}

  /** Starts Python, the interpreter itself: "python3" may be a script in front of it. */
  public static Program python(Path folder, String code, String... arguments)
      throws IOException, InterruptedException {
    return python(ProgramStarter.unconfined(), folder, code, arguments);
  }

  static Program python(ProgramStarter starter, Path folder, String code, String... arguments)
      throws IOException, InterruptedException {
    Path script = Files.writeString(Files.createTempFile(folder, "little", ".py"), code);
    List<String> command = new ArrayList<>(List.of(interpreter(), script.toString()));
    command.addAll(List.of(arguments));
    return starter.start(command, folder, printed -> {});
  }

  /** Where Python is, without a script that is in front of it. */
  public static String interpreter() throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder("python3", "-c", "import sys; print(sys.executable)").start();
    String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(asked.waitFor()).isZero();
    return answer.strip();
  }

  /** Compiles and starts a program in C. */
  public static Program c(Path folder, String code) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("little.c"), code);
    Path made = folder.resolve("little");
    Process gcc =
        new ProcessBuilder("gcc", "-pthread", "-o", made.toString(), source.toString())
            .inheritIO()
            .start();
    assertThat(gcc.waitFor()).isZero();
    return ProgramStarter.unconfined().start(List.of(made.toString()), folder, printed -> {});
  }

  public static Program shell(Path folder, String code) throws IOException, InterruptedException {
    return ProgramStarter.unconfined().start(List.of("sh", "-c", code), folder, printed -> {});
  }

  /** Waits until the program has printed this, and returns all that it printed. */
  public static String awaitPrinted(Program program, String words) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    Output output = program.output();
    while (!output.text().contains(words) && !output.ended() && System.nanoTime() < end) {
      output.awaitMore(output.total(), 1_000);
    }
    assertThat(output.text()).contains(words);
    return output.text();
  }
}
