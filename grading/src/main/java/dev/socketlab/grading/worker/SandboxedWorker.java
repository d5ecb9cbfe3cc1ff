package dev.socketlab.grading.worker;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.process.ShutdownCleanup;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.RoomJvm;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.submission.SubmissionRefused;
import dev.socketlab.grading.submission.Workspace;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A worker that grades each program in a new room: a verdict cannot depend on what another
 * submission left there, be it a file, a closed connection on a port or a key.
 */
final class SandboxedWorker implements Worker {

  private final GradingJob job;
  private final Limits limits;
  private final Duration longestWork;
  private final Sandbox sandbox;
  private final WorkerFolder folder;
  private final Path grader;
  private int rooms;

  /** The next room to use; null if none has been started in advance. */
  private RoomProcess prepared;

  private RoomProcess inUse;
  private boolean closed;

  SandboxedWorker(GradingJob job, Sandbox sandbox) throws IOException {
    this.job = job;
    Assignment assignment = job.selected();
    this.limits = assignment.run().orMore(assignment.build());
    this.longestWork = job.longestWork();
    this.sandbox = sandbox;
    this.folder = WorkerFolder.make();
    ShutdownCleanup.close(this);
    try {
      this.grader = RoomJvm.graderFolder(folder.path());
      prepare();
      prepared.awaitReady();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public synchronized void prepare() throws IOException {
    if (closed) {
      throw new IOException("the grader is stopping");
    }
    if (prepared == null) {
      rooms++;
      String name = "room-" + rooms;
      prepared =
          RoomProcess.start(
              job,
              limits,
              sandbox,
              grader,
              folder.path().resolve(name),
              folder.name() + "-" + name);
    }
  }

  private synchronized RoomProcess enter() throws IOException {
    prepare();
    inUse = prepared;
    prepared = null;
    return inUse;
  }

  private synchronized RoomProcess stay() throws IOException {
    return inUse == null ? enter() : inUse;
  }

  private synchronized void leave() throws IOException {
    if (inUse != null) {
      inUse.close();
      inUse = null;
    }
  }

  /** What to do in a room. */
  @FunctionalInterface
  private interface Work<T> {
    T in(RoomProcess room) throws SubmissionRefused, IOException;
  }

  /** The kernel may kill a worker, for lack of memory for instance: a second one tries again. */
  private <T> T inRoom(Work<T> work) throws SubmissionRefused, IOException {
    try {
      return work.in(enter());
    } catch (EOFException ended) {
      leave();
      return work.in(enter());
    } finally {
      leave();
    }
  }

  @Override
  public ProgramGrade grade(GradingTask task) throws IOException {
    try {
      return inRoom(
          room -> {
            try (Workspace copy = Workspace.copyOf(task.submission(), room.inbox())) {
              GradingTask seen = task.at(room.seen(copy));
              return room.ask(WorkerMain.Task.grade(seen), ProgramGrade.class, longestWork);
            }
          });
    } catch (SubmissionRefused refused) {
      return UngradedProgram.refused(GradingJob.program(job.selected(), task.program()), refused);
    }
  }

  @Override
  public PairVerdict pair(Pair pair) throws IOException {
    try {
      return inRoom(
          room -> {
            try (Workspace client = Workspace.copyOf(pair.client(), room.inbox());
                Workspace server = Workspace.copyOf(pair.server(), room.inbox())) {
              Pair seen = new Pair(room.seen(client), room.seen(server), pair.program());
              return room.ask(WorkerMain.Task.pair(seen), PairVerdict.class, longestWork);
            }
          });
    } catch (SubmissionRefused refused) {
      return new PairVerdict(Outcome.SKIPPED, refused.getMessage());
    }
  }

  /** The room is kept for the next plan, since nothing is run in it. */
  @Override
  public List<String> plan(Path submission) throws IOException {
    try {
      RoomProcess room = stay();
      try (Workspace copy = Workspace.copyOf(submission, room.inbox())) {
        WorkerMain.Task task = WorkerMain.Task.plan(room.seen(copy));
        return List.of(room.ask(task, String[].class, LONGEST_PLAN));
      }
    } catch (SubmissionRefused refused) {
      return List.of(Escaped.line(refused.getMessage()));
    } catch (IOException failed) {
      leave(); // it may have ended
      throw failed;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    ShutdownCleanup.forget(this);
    try {
      leave();
      if (prepared != null) {
        prepared.close();
      }
    } finally {
      folder.close();
    }
  }
}
