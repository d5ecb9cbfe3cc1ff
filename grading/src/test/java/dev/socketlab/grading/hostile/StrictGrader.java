package dev.socketlab.grading.hostile;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The standalone jar as a teacher runs it, except for one thing: the assignment allows programs and
 * their builds less time, so that endless ones are not waited for.
 */
final class StrictGrader {

  private static final String LIMITS =
      """

      limits:
        run: {cpu-seconds: 4, wall-seconds: 100}
        build: {cpu-seconds: 25, wall-seconds: 25}
      """;

  /**
   * How a call ended.
   *
   * @param code the exit code
   */
  record Ended(int code, String out, String err) {}

  private StrictGrader() {}

  /**
   * Runs it to its end.
   *
   * @param as what makes the command that follows run as another user, or nothing
   * @param folder where it is run, and keeps its temporary files
   */
  static Ended run(List<String> as, Path folder, List<String> args)
      throws IOException, InterruptedException {
    Path jar = folder.resolve("grading.jar");
    Files.copy(Path.of("target", "grading.jar"), jar);
    try (FileSystem in = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      Path assignment = in.getPath("/assignments/four-servers.yaml");
      Files.writeString(assignment, Files.readString(assignment) + LIMITS);
    }
    List<String> command = new ArrayList<>(as);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + folder, "-jar", jar.toString()));
    command.addAll(args);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    try {
      return new Ended(
          process.waitFor(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
