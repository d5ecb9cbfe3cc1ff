package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Starts the grader's own program a second time, in a room. */
public final class RoomJvm {

  private static final String JAR = "grading.jar";

  private RoomJvm() {}

  /**
   * Makes the folder that rooms contain as {@link SandboxRoom#WORKER}: a copy of the grader's jar,
   * readable by the user that a room runs as, and the filter of system calls.
   *
   * @param parent in which it is made, unless it exists already
   * @throws IOException if the grader does not run from its jar
   */
  public static Path graderFolder(Path parent) throws IOException {
    try {
      Path jar = Path.of(RoomJvm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        throw new IOException("a room needs the packaged grader, not " + jar);
      }
      Path folder = parent.resolve("grader");
      if (!Files.exists(folder)) {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path copy = Files.copy(jar, folder.resolve(JAR));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
        SystemCallFilter.writeTo(folder);
      }
      return folder;
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * What starts it; the process is to be destroyed with the one that asked for it, and what it
   * prints to its standard error is for {@link RoomErrors}.
   *
   * @param main whose main method is run
   */
  public static ProcessBuilder of(
      Sandbox sandbox, SandboxRoom room, Class<?> main, String... args) {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Its own files would count among the program's, and it is small and short of time.
    java.addAll(List.of("-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    java.addAll(
        List.of("-Xmx512m", "-cp", SandboxRoom.WORKER.resolve(JAR).toString(), main.getName()));
    java.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(sandbox.room(room, java).orElseThrow());
    builder.directory(Path.of("/").toFile());
    builder.environment().clear();
    builder.environment().putAll(sandbox.environment());
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }
}
