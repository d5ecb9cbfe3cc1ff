package dev.socketlab.grading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The standalone jar as a process, as a teacher runs it. */
public final class GradingJar {

  /**
   * The result of a run.
   *
   * @param code the exit code
   */
  public record Ended(int code, String out, String err) {}

  private static final Path JAR = Path.of("target", "grading.jar").toAbsolutePath();

  private GradingJar() {}

  /** Runs it on the JDK that runs the tests. */
  public static Ended run(Path folder, String... args) throws IOException, InterruptedException {
    return runOn(Path.of(System.getProperty("java.home")), folder, args);
  }

  /**
   * Runs it to its end.
   *
   * @param jdk the home of the JDK
   * @param folder the working directory, also for temporary files
   */
  static Ended runOn(Path jdk, Path folder, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + folder, "-jar", JAR.toString()));
    command.addAll(List.of(args));
    // A grader that is started as root uses another account, which must be able to reach the files.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    try {
      int code = process.waitFor();
      return new Ended(
          code,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
