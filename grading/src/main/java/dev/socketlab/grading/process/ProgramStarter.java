package dev.socketlab.grading.process;

import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.sandbox.WritableFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts programs in a sandbox and within limits.
 *
 * @param writable in a room, the only folders that they can write to; if empty, all of the room's
 */
public record ProgramStarter(Sandbox sandbox, Limits limits, Optional<WritableFolders> writable) {

  public ProgramStarter(Sandbox sandbox, Limits limits) {
    this(sandbox, limits, Optional.empty());
  }

  /** Without a sandbox, for trusted commands. */
  public static ProgramStarter unconfined() {
    return new ProgramStarter(Sandboxes.none(), Limits.RUN);
  }

  /** See {@link Sandbox#lingering}. */
  public void lingering(boolean kept) throws IOException {
    sandbox.lingering(kept);
  }

  /** Whether programs of other workers are in the same network. */
  public boolean sharesNetwork() {
    return !sandbox.hasRoom();
  }

  /** The same with other limits. */
  public ProgramStarter within(Limits others) {
    return new ProgramStarter(sandbox, others, writable);
  }

  /** The same for programs that can write only to these folders, if the sandbox has rooms. */
  public ProgramStarter confinedTo(WritableFolders folders) {
    return new ProgramStarter(sandbox, limits, Optional.of(folders));
  }

  /**
   * Starts a command.
   *
   * @param folder its working and home directory
   * @param listener receives what it prints, piece by piece, on a thread of its own
   * @throws IOException if the command cannot be started at all
   */
  public Program start(List<String> command, Path folder, Consumer<byte[]> listener)
      throws IOException, InterruptedException {
    return start(command, Map.of(), folder, listener);
  }

  /**
   * Starts a command.
   *
   * @param environment variables in addition to the few that every program gets
   */
  public Program start(
      List<String> command, Map<String, String> environment, Path folder, Consumer<byte[]> listener)
      throws IOException, InterruptedException {
    return Program.start(this, command, environment, folder, listener);
  }
}
