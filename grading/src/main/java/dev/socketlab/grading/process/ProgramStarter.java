package dev.socketlab.grading.process;

import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Starts programs behind the walls of a sandbox and within limits.
 *
 * @param hidden folders that they do not see, where the sandbox can hide any
 */
public record ProgramStarter(Sandbox sandbox, Limits limits, List<Path> hidden) {

  public ProgramStarter {
    hidden = List.copyOf(hidden);
  }

  /** With no more hidden than the sandbox itself hides. */
  public ProgramStarter(Sandbox sandbox, Limits limits) {
    this(sandbox, limits, List.of());
  }

  /** Without walls, for commands that one trusts. */
  public static ProgramStarter unconfined() {
    return new ProgramStarter(Sandboxes.none(), Limits.RUN);
  }

  /** See {@link Sandbox#lingering}. */
  public void lingering(boolean kept) throws IOException {
    sandbox.lingering(kept);
  }

  /** Whether programs of other cells are in the same network. */
  public boolean sharesNetwork() {
    return !sandbox.hasRoom();
  }

  /** The same walls, other limits. */
  public ProgramStarter within(Limits others) {
    return new ProgramStarter(sandbox, others, hidden);
  }

  /** Behind walls that hide these folders, too. */
  public ProgramStarter hiding(Path... folders) {
    return new ProgramStarter(sandbox, limits, List.of(folders));
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
