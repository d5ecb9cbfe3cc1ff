package dev.socketlab.grading.worker;

import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.process.ShutdownCleanup;
import dev.socketlab.grading.sandbox.ControlGroup;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.RoomErrors;
import dev.socketlab.grading.sandbox.RoomJvm;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.SandboxRoom;
import dev.socketlab.grading.submission.SubmissionRefused;
import dev.socketlab.grading.submission.Workspace;
import java.io.BufferedReader;
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
 * A worker in a room of its own: a JVM behind the outer walls of a sandbox, which receives tasks
 * and answers with grades. It ends with the grader, however the grader ends.
 */
final class SandboxedWorker implements Worker {

  private static final Set<PosixFilePermission> REACHABLE =
      PosixFilePermissions.fromString("rwx--x--x");

  private final GradingJob job;
  private final Sandbox sandbox;
  private final Limits limits;
  private final WorkerFolder folder;
  private final Path inbox;
  private Path program;
  private final Optional<ControlGroup> group;
  private volatile boolean closed;
  private Process process;
  private BufferedReader answers;

  SandboxedWorker(GradingJob job, Sandbox sandbox) throws IOException {
    this.job = job;
    this.sandbox = sandbox;
    this.limits = job.selected().run().orMore(job.selected().build());
    this.folder = WorkerFolder.make();
    this.group = ControlGroup.make(folder.name(), limits);
    this.inbox = folder.path().resolve("inbox");
    ShutdownCleanup.close(this);
    try {
      Files.createDirectory(inbox);
      Files.setPosixFilePermissions(inbox, REACHABLE);
      this.program = RoomJvm.copyOfProgram(folder.path());
      start();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void start() throws IOException {
    SandboxRoom room = new SandboxRoom(inbox, program, job.provided(), limits);
    ProcessBuilder builder = RoomJvm.of(sandbox, room, WorkerMain.class);
    group.ifPresent(entered -> builder.command(entered.with(builder.command())));
    process = builder.start();
    RoomErrors.show(process, System.err);
    answers = process.inputReader(StandardCharsets.UTF_8);
    tell(job.inRoom());
    if (!WorkerMain.READY.equals(answers.readLine())) {
      throw new IOException("a worker in the sandbox " + sandbox.id() + " does not start");
    }
  }

  private void tell(Object message) throws IOException {
    OutputStream out = process.getOutputStream();
    out.write(
        (WorkerMain.JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public ProgramGrade grade(GradingTask task) throws IOException, InterruptedException {
    try (Workspace copy = Workspace.copyOf(task.submission(), inbox)) {
      return answer(new WorkerMain.Line(task.at(seen(copy)), null), ProgramGrade.class);
    } catch (SubmissionRefused refused) {
      return UngradedProgram.refused(GradingJob.program(job.selected(), task.program()), refused);
    }
  }

  @Override
  public PairVerdict pair(Pair pair) throws IOException, InterruptedException {
    try (Workspace client = Workspace.copyOf(pair.client(), inbox);
        Workspace server = Workspace.copyOf(pair.server(), inbox)) {
      Pair seen = new Pair(seen(client), seen(server), pair.program());
      return answer(new WorkerMain.Line(null, seen), PairVerdict.class);
    } catch (SubmissionRefused refused) {
      return new PairVerdict(Outcome.SKIPPED, refused.getMessage());
    }
  }

  private Path seen(Workspace copy) {
    return SandboxRoom.SUBMISSION.resolve(inbox.relativize(copy.submission()));
  }

  private <T> T answer(WorkerMain.Line line, Class<T> kind)
      throws IOException, InterruptedException {
    try {
      return ask(line, kind);
    } catch (IOException ended) {
      if (closed) {
        throw ended;
      }
      // The kernel may have killed it, for lack of memory for instance: try again in a new room.
      process.destroyForcibly().waitFor();
      start();
      if (ended instanceof InterruptedIOException overdue) {
        throw overdue;
      }
      return ask(line, kind);
    }
  }

  private <T> T ask(WorkerMain.Line line, Class<T> kind) throws IOException {
    Duration longest = job.longestWork();
    try (Deadline deadline = new Deadline(process, longest)) {
      tell(line);
      String answer = answers.readLine();
      if (deadline.passed()) {
        throw new InterruptedIOException("its work took longer than " + longest.toSeconds() + " s");
      }
      if (answer == null) {
        throw new EOFException("the worker ended");
      }
      return WorkerMain.JSON.readValue(answer, kind);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    ShutdownCleanup.forget(this);
    try {
      if (process != null) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      folder.close();
    }
    if (group.isPresent()) {
      group.get().close();
    }
  }
}
