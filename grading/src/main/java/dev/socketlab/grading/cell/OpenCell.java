package dev.socketlab.grading.cell;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.process.AtExit;
import dev.socketlab.grading.process.Starter;
import dev.socketlab.grading.sandbox.Room;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.submission.SubmissionRefused;
import dev.socketlab.grading.submission.Workspace;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A cell without a room of its own: part of the grader's own process, or what is in a room. */
final class OpenCell implements Cell {

  private final Assignment assignment;
  private final long seed;
  private final Starter starter;
  private final Order order;
  private final Path parent;
  private final Closeable owned;
  private final Optional<Process> guard;

  /** With a folder of its own, which is deleted with the cell. */
  static OpenCell inNewFolder(Order order, Sandbox sandbox) throws IOException {
    CellFolder folder = CellFolder.make();
    OpenCell cell = new OpenCell(order, sandbox, folder.path(), folder);
    AtExit.close(cell);
    return cell;
  }

  /** In a folder of the room that the cell is in. */
  static OpenCell inRoom(Order order, Sandbox sandbox) throws IOException {
    return new OpenCell(order, sandbox, Room.WORK, () -> {});
  }

  /**
   * @param parent where private copies of submissions are made
   * @param owned what is closed with the cell
   */
  private OpenCell(Order order, Sandbox sandbox, Path parent, Closeable owned) throws IOException {
    this.assignment = order.selected();
    this.seed = order.seed();
    this.order = order;
    this.starter = new Starter(sandbox, assignment.run());
    this.parent = parent;
    this.owned = owned;
    Optional<List<String>> guarding = sandbox.guard();
    this.guard =
        guarding.isEmpty()
            ? Optional.empty()
            : Optional.of(new ProcessBuilder(guarding.get()).start());
  }

  @Override
  public ProgramGrade grade(Task task) throws InterruptedException {
    ProgramSpec spec = Order.program(assignment, task.program());
    try {
      return graded(task, spec);
    } catch (SubmissionRefused refused) {
      return NoProgram.refused(spec, refused);
    } catch (IOException ours) {
      return NoProgram.broken(spec, "the grader failed: " + ours);
    }
  }

  private ProgramGrade graded(Task task, ProgramSpec spec)
      throws SubmissionRefused, IOException, InterruptedException {
    try (Workspace workspace = Workspace.unpackedFrom(task.submission(), parent)) {
      starter.sandbox().give(workspace.submission());
      return new ProgramGrader(starter, assignment.build(), order.with(task.mapping()), spec, seed)
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
          .grade(order.client(), Order.program(order.whole(), pair.program()));
    } catch (SubmissionRefused refused) {
      return new PairVerdict(Outcome.SKIPPED, refused.getMessage());
    } finally {
      starter.sandbox().sweep();
    }
  }

  /** Behind walls that hide what the other one has handed in, and where it was handed in. */
  private Preparation preparation(Workspace own, Workspace other) {
    Starter hiding = starter.hiding(other.submission(), Room.SUBMISSION);
    return new Preparation(hiding, assignment.build(), order, own.submission());
  }

  @Override
  public void close() throws IOException {
    AtExit.forget(this);
    guard.ifPresent(Process::destroyForcibly);
    owned.close();
  }
}
