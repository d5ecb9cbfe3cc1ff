package dev.socketlab.grading.doctor;

import dev.socketlab.grading.process.AtExit;
import dev.socketlab.grading.sandbox.Room;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.submission.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Examines this machine with one kind of sandbox, in rooms where that kind has them. */
final class Examination implements AutoCloseable {

  /** Far from the cells of a grader that may be at work: what has its account is ended. */
  private static final int CELL = 899;

  private final String kind;
  private final Sandbox sandbox;
  private final Path folder;
  private final Path empty;
  private final ServerSocket listener;
  private final Lure lure;

  private Examination(String kind, Path folder, ServerSocket listener) throws IOException {
    this.kind = kind;
    this.sandbox = Sandboxes.of(kind, CELL);
    this.folder = folder;
    // Whoever the room runs as reaches what is in it, but cannot list it.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    this.empty = Files.createDirectory(folder.resolve("empty"));
    Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rwxr-xr-x"));
    this.listener = listener;
    Path secret = Files.writeString(folder.resolve("secret"), "secret\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    this.lure = new Lure(listener.getLocalPort(), secret);
  }

  static Examination with(String kind) throws IOException {
    Path folder = Files.createTempDirectory("socketlab-doctor-");
    ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Examination examination = new Examination(kind, folder, listener);
    AtExit.close(examination);
    return examination;
  }

  /**
   * Examines one part.
   *
   * @param told hears each finding at once
   */
  void examine(Part part, Consumer<Finding> told) throws IOException, InterruptedException {
    if (sandbox.hasRoom()) {
      inRoom(part, told);
    } else {
      part.examine(new Bench(sandbox, folder), lure, told);
      sandbox.sweep();
    }
  }

  private void inRoom(Part part, Consumer<Finding> told) throws IOException, InterruptedException {
    Path program = folder.resolve("grading.jar");
    if (!Files.exists(program)) {
      Files.copy(ownJar(), program);
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rw-r--r--"));
    }
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    java.addAll(List.of("-Xmx512m", "-cp", Room.PROGRAM, ProbeMain.class.getName()));
    java.add(ProbeMain.json(new ProbeMain.Order(kind, part, lure)));
    ProcessBuilder builder =
        new ProcessBuilder(sandbox.room(new Room(empty, program, part.room()), java).orElseThrow());
    builder.directory(Path.of("/").toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().put("PATH", sandbox.path());
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    AutoCloseable ending = process::destroyForcibly;
    AtExit.close(ending);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        told.accept(ProbeMain.finding(line));
      }
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException("the room for \"" + part.title() + "\" ended with exit code " + code);
      }
    } finally {
      process.destroyForcibly().waitFor();
      AtExit.forget(ending);
    }
  }

  private static Path ownJar() throws IOException {
    try {
      Path jar =
          Path.of(Examination.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(jar)) {
        return jar;
      }
      throw new IOException("a room needs the packaged grader, not " + jar);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() throws IOException {
    AtExit.forget(this);
    try (listener) {
      Workspace.delete(folder);
    }
  }
}
