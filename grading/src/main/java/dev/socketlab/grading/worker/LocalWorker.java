package dev.socketlab.grading.worker;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.observe.CLibrary;
import dev.socketlab.grading.plan.SubmissionPlan;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.process.ShutdownCleanup;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.SandboxRoom;
import dev.socketlab.grading.sandbox.WritableFolders;
import dev.socketlab.grading.submission.SubmissionRefused;
import dev.socketlab.grading.submission.Workspace;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A worker in this process, which is the grader's own or runs in a room. */
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
    CLibrary.load(); // while the program before is still being graded
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
    try (PrivateCopy copy = new PrivateCopy(task.submission())) {
      return new ProgramGrader(
              copy.starter(), assignment.build(), job.with(task.mapping()), spec, seed)
          .grade(copy.folder());
    }
  }

  /** The copy of a submission that it is built and run in. */
  private final class PrivateCopy implements Closeable {

    private final Workspace workspace;

    PrivateCopy(Path submission) throws SubmissionRefused, IOException {
      workspace = Workspace.unpackedFrom(submission, parent);
    }

    Path folder() {
      return workspace.submission();
    }

    /** Starts programs of this submission, and keeps them from writing elsewhere. */
    ProgramStarter starter() throws IOException, InterruptedException {
      starter.sandbox().give(folder());
      return starter.sandbox().hasRoom()
          ? starter.confinedTo(WritableFolders.with(workspace.root()))
          : starter;
    }

    /** A room is used for one task, and goes with everything in it. */
    @Override
    public void close() throws IOException {
      if (starter.sandbox().hasRoom()) {
        return;
      }
      try (workspace) {
        starter.sandbox().sweep();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public PairVerdict pair(Pair pair) throws IOException, InterruptedException {
    try (PrivateCopy client = new PrivateCopy(pair.client());
        PrivateCopy server = new PrivateCopy(pair.server())) {
      return new PairGrader(preparation(client), preparation(server), seed)
          .grade(job.client(), GradingJob.program(job.whole(), pair.program()));
    } catch (SubmissionRefused refused) {
      return new PairVerdict(Outcome.SKIPPED, refused.getMessage());
    } catch (IOException | RuntimeException | Error ours) {
      return new PairVerdict(Outcome.BROKEN, "the grader failed: " + ours);
    }
  }

  @Override
  public List<String> plan(Path submission) {
    try (Workspace copy = Workspace.unpackedFrom(submission, parent)) {
      return SubmissionPlan.of(copy.submission(), job.whole().programs(), job.mapping());
    } catch (SubmissionRefused refused) {
      return List.of(Escaped.line(refused.getMessage()));
    } catch (IOException | RuntimeException | Error ours) {
      return List.of("cannot be read: " + Escaped.line(ours.toString()));
    }
  }

  private Preparation preparation(PrivateCopy copy) throws IOException, InterruptedException {
    return new Preparation(copy.starter(), assignment.build(), job, copy.folder());
  }

  @Override
  public void close() throws IOException {
    ShutdownCleanup.forget(this);
    guard.ifPresent(Process::destroyForcibly);
    owned.close();
  }
}
