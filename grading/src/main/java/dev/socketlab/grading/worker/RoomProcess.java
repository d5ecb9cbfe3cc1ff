package dev.socketlab.grading.worker;

import dev.socketlab.grading.sandbox.ControlGroup;
import dev.socketlab.grading.sandbox.Folders;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.RoomErrors;
import dev.socketlab.grading.sandbox.RoomJvm;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.SandboxRoom;
import dev.socketlab.grading.submission.Workspace;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A JVM in a new room. Nothing in there was used before, and nothing of it is used again. The
 * kernel ends it together with the thread that started it.
 */
final class RoomProcess implements Closeable {

  private static final Set<PosixFilePermission> REACHABLE =
      PosixFilePermissions.fromString("rwx--x--x");

  private final Path inbox;
  private final Optional<ControlGroup> group;
  private final Process process;
  private final BufferedReader answers;
  private boolean ready;
  private boolean ended;

  private RoomProcess(Path inbox, Optional<ControlGroup> group, Process process) {
    this.inbox = inbox;
    this.group = group;
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts it without waiting until it is ready.
   *
   * @param limits of the room
   * @param grader see {@link SandboxRoom#grader()}
   * @param inbox a folder to be made, for copies of submissions
   * @param groupName of its control group
   */
  static RoomProcess start(
      GradingJob job, Limits limits, Sandbox sandbox, Path grader, Path inbox, String groupName)
      throws IOException {
    Files.createDirectory(inbox);
    Files.setPosixFilePermissions(inbox, REACHABLE);
    SandboxRoom room = new SandboxRoom(inbox, grader, job.provided(), limits);
    ProcessBuilder builder = RoomJvm.of(sandbox, room, WorkerMain.class);
    Optional<ControlGroup> group = ControlGroup.make(groupName, limits);
    group.ifPresent(entered -> builder.command(entered.with(builder.command())));
    Process process = builder.start();
    RoomErrors.show(process, System.err);
    RoomProcess started = new RoomProcess(inbox, group, process);
    try {
      started.tell(job.inRoom());
    } catch (IOException ended) {
      started.ended = true;
    }
    return started;
  }

  /** Where copies of submissions are put, see {@link #seen}. */
  Path inbox() {
    return inbox;
  }

  /** The path in the room of a submission that was copied to the inbox. */
  Path seen(Workspace copy) {
    return SandboxRoom.SUBMISSION.resolve(inbox.relativize(copy.submission()));
  }

  /**
   * Waits until it is ready.
   *
   * @throws EOFException if it ends instead
   */
  void awaitReady() throws IOException {
    ready = ready || (!ended && WorkerMain.READY.equals(answers.readLine()));
    if (!ready) {
      throw new EOFException("a worker did not start in its sandbox");
    }
  }

  /**
   * Gives it its task, and waits for the answer.
   *
   * @throws EOFException if it ends instead
   * @throws InterruptedIOException if the work takes too long
   */
  <T> T ask(WorkerMain.Task task, Class<T> kind, Duration longestWork) throws IOException {
    awaitReady();
    try (Deadline deadline = new Deadline(process, longestWork)) {
      String answer = answerTo(task);
      if (deadline.passed()) {
        throw new InterruptedIOException(
            "its work took longer than " + longestWork.toSeconds() + " s");
      }
      if (answer == null) {
        throw new EOFException("the worker ended");
      }
      return WorkerMain.JSON.readValue(answer, kind);
    }
  }

  /** Null if the process ended. */
  private String answerTo(WorkerMain.Task task) {
    try {
      tell(task);
      return answers.readLine();
    } catch (IOException ended) {
      return null;
    }
  }

  private void tell(Object message) throws IOException {
    OutputStream out = process.getOutputStream();
    out.write(
        (WorkerMain.JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Ends it and everything in its room. */
  @Override
  public void close() throws IOException {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    Folders.delete(inbox);
    if (group.isPresent()) {
      group.get().close();
    }
  }
}
