package dev.socketlab.grading.doctor;

import dev.socketlab.grading.process.ShutdownCleanup;
import dev.socketlab.grading.sandbox.Folders;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.sandbox.RoomErrors;
import dev.socketlab.grading.sandbox.RoomJvm;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.SandboxRoom;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;

/** Examines this machine with one kind of sandbox, in rooms where that kind has them. */
final class Examination implements AutoCloseable {

  private final String kind;
  private final Sandbox sandbox;
  private final Path folder;
  private final Path empty;
  private final ServerSocket listener;
  private final Canary canary;

  private Examination(String kind, Path folder, ServerSocket listener) throws IOException {
    this.kind = kind;
    this.sandbox = Sandboxes.of(kind);
    this.folder = folder;
    // Whoever the room runs as reaches what is in it, but cannot list it.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    this.empty = Files.createDirectory(folder.resolve("empty"));
    Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rwxr-xr-x"));
    this.listener = listener;
    Path secret = Files.writeString(folder.resolve("secret"), "secret\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    this.canary = new Canary(listener.getLocalPort(), secret);
  }

  static Examination with(String kind) throws IOException {
    Path folder = Files.createTempDirectory("socketlab-doctor-");
    ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Examination examination = new Examination(kind, folder, listener);
    ShutdownCleanup.close(examination);
    return examination;
  }

  /**
   * Examines one part.
   *
   * @param told hears each finding at once
   */
  void examine(Part part, Consumer<ProbeFinding> told) throws IOException, InterruptedException {
    if (sandbox.hasRoom()) {
      inRoom(part, told);
    } else {
      part.examine(new ProbeSandbox(sandbox, folder), canary, told);
      sandbox.sweep();
    }
  }

  private void inRoom(Part part, Consumer<ProbeFinding> told)
      throws IOException, InterruptedException {
    Path program = RoomJvm.copyOfProgram(folder);
    SandboxRoom room = new SandboxRoom(empty, program, Provided.NOTHING, part.room());
    String order = ProbeMain.json(new ProbeMain.Order(kind, part, canary));
    ProcessBuilder builder = RoomJvm.of(sandbox, room, ProbeMain.class, order);
    Process process = builder.start();
    RoomErrors.show(process, System.err);
    AutoCloseable ending = process::destroyForcibly;
    ShutdownCleanup.close(ending);
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
      ShutdownCleanup.forget(ending);
    }
  }

  @Override
  public void close() throws IOException {
    ShutdownCleanup.forget(this);
    try (listener) {
      Folders.delete(folder);
    }
  }
}
