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

/** Runs groups of probes in one kind of sandbox. */
final class ProbeRunner implements AutoCloseable {

  private final String kind;
  private final Sandbox sandbox;
  private final Path folder;
  private final Path empty;
  private final ServerSocket listener;
  private final Canary canary;

  private ProbeRunner(String kind, Path folder, ServerSocket listener) throws IOException {
    this.kind = kind;
    this.sandbox = Sandboxes.of(kind);
    this.folder = folder;
    // The account of the sandbox can reach the files in it, but cannot list them.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    this.empty = Files.createDirectory(folder.resolve("empty"));
    Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rwxr-xr-x"));
    this.listener = listener;
    Path secret = Files.writeString(folder.resolve("secret"), "secret\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    this.canary = new Canary(listener.getLocalPort(), secret);
  }

  static ProbeRunner with(String kind) throws IOException {
    Path folder = Files.createTempDirectory("socketlab-doctor-");
    ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    ProbeRunner runner = new ProbeRunner(kind, folder, listener);
    ShutdownCleanup.close(runner);
    return runner;
  }

  /**
   * Runs one group of probes.
   *
   * @param listener receives each finding immediately
   */
  void run(ProbeGroup group, Consumer<ProbeFinding> listener)
      throws IOException, InterruptedException {
    if (sandbox.hasRoom()) {
      inRoom(group, listener);
    } else {
      group.run(new ProbeSandbox(sandbox, folder), canary, listener);
      sandbox.sweep();
    }
  }

  private void inRoom(ProbeGroup group, Consumer<ProbeFinding> listener)
      throws IOException, InterruptedException {
    Path grader = RoomJvm.graderFolder(folder);
    SandboxRoom room = new SandboxRoom(empty, grader, Provided.NOTHING, group.roomLimits());
    String job = ProbeMain.json(new ProbeMain.Job(kind, group, canary));
    ProcessBuilder builder = RoomJvm.of(sandbox, room, ProbeMain.class, job);
    Process process = builder.start();
    RoomErrors.show(process, System.err);
    AutoCloseable ending = process::destroyForcibly;
    ShutdownCleanup.close(ending);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        listener.accept(ProbeMain.finding(line));
      }
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            "the sandbox for \"" + group.title() + "\" ended with exit code " + code);
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
