package dev.socketlab.grading.worker;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.process.ShutdownCleanup;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.SandboxRoom;
import dev.socketlab.grading.submission.SubmissionRefused;
import dev.socketlab.grading.submission.Workspace;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A worker in this process: the grader's own, or the one that runs in a room. */
final class LocalWorker implements Worker {

  private final Assignment assignment;
  private final long seed;
  private final ProgramStarter starter;
  private final GradingJob job;
  private final Path parent;
  private final Closeable owned;
  private final Optional<Process> guard;

  /** In a folder of its own, which is deleted when the worker is closed. */
  static LocalWorker inNewFolder(GradingJob job, Sandbox sandbox) throws IOException {
    WorkerFolder folder = WorkerFolder.make();
    LocalWorker worker = new LocalWorker(job, sandbox, folder.path(), folder);
    ShutdownCleanup.close(worker);
    return worker;
  }

  /** In the working folder of the room that this process runs in. */
  static LocalWorker inRoom(GradingJob job, Sandbox sandbox) throws IOException {
    return new LocalWorker(job, sandbox, SandboxRoom.WORK, () -> {});
  }

  /**
   * @param parent where to make private copies of submissions
   * @param owned closed with the worker
   */
  private LocalWorker(GradingJob job, Sandbox sandbox, Path parent, Closeable owned)
      throws IOException {
    this.assignment = job.selected();
    this.seed = job.seed();
    this.job = job;
    this.starter = new ProgramStarter(sandbox, assignment.run());
    this.parent = parent;
    this.owned = owned;
    Optional<List<String>> guarding = sandbox.guard();
    this.guard =
        guarding.isEmpty()
            ? Optional.empty()
            : Optional.of(new ProcessBuilder(guarding.get()).start());
  }

  @Override
  public ProgramGrade grade(GradingTask task) throws InterruptedException {
    ProgramSpec spec = GradingJob.program(assignment, task.program());
    try {
      return graded(task, spec);
    } catch (SubmissionRefused refused) {
      return UngradedProgram.refused(spec, refused);
    } catch (IOException | RuntimeException | Error ours) {
      return UngradedProgram.broken(spec, "the grader failed: " + ours);
    }
  }

  private ProgramGrade graded(GradingTask task, ProgramSpec spec)
      throws SubmissionRefused, IOException, InterruptedException {
    try (Workspace workspace = Workspace.unpackedFrom(task.submission(), parent)) {
      starter.sandbox().give(workspace.submission());
      return new ProgramGrader(starter, assignment.build(), job.with(task.mapping()), spec, seed)
          .grade(workspace.submission());
    } finally {
      starter.sandbox().sweep();
    }
  }

  @Override
  public PairVerdict pair(Pair pair) throws IOException, InterruptedException {
    try (Workspace client = Workspace.unpackedFrom(pair.client(), parent);
        Workspace server = Workspace.unpackedFrom(pair.server(), parent)) {
      starter.sandbox().give(client.submission());
      starter.sandbox().give(server.submission());
      return new PairGrader(preparation(client, server), preparation(server, client), seed)
          .grade(job.client(), GradingJob.program(job.whole(), pair.program()));
    } catch (SubmissionRefused refused) {
      return new PairVerdict(Outcome.SKIPPED, refused.getMessage());
    } catch (IOException | RuntimeException | Error ours) {
      return new PairVerdict(Outcome.BROKEN, "the grader failed: " + ours);
    } finally {
      starter.sandbox().sweep();
    }
  }

  /** Behind walls that hide the other submission, and the folder that all submissions are in. */
  private Preparation preparation(Workspace own, Workspace other) {
    ProgramStarter hiding = starter.hiding(other.submission(), SandboxRoom.SUBMISSION);
    return new Preparation(hiding, assignment.build(), job, own.submission());
  }

  @Override
  public void close() throws IOException {
    ShutdownCleanup.forget(this);
    guard.ifPresent(Process::destroyForcibly);
    owned.close();
  }
}
