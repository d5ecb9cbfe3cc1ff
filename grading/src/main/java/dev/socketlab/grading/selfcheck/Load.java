package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.process.ShutdownCleanup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps every core busy with processes that only spin. They end with the grader, however it ends.
 */
final class Load implements AutoCloseable {

  /**
   * Checks now and then whether the grader is still alive; kill is built into the shell, so this
   * starts no process.
   */
  private static final String SPIN =
      "while kill -0 \"$1\" 2>/dev/null; do"
          + " turns=100000; while [ $turns -gt 0 ]; do turns=$((turns - 1)); done; done";

  private final List<Process> spinning = new ArrayList<>();

  private Load() {}

  /** Starts this many processes for each core. */
  static Load perCore(int processes) throws IOException {
    Load load = new Load();
    ShutdownCleanup.close(load);
    String self = Long.toString(ProcessHandle.current().pid());
    try {
      for (int i = 0; i < processes * Runtime.getRuntime().availableProcessors(); i++) {
        load.spinning.add(new ProcessBuilder("sh", "-c", SPIN, "spin", self).start());
      }
    } catch (IOException | RuntimeException e) {
      load.close();
      throw e;
    }
    return load;
  }

  int processes() {
    return spinning.size();
  }

  @Override
  public void close() {
    ShutdownCleanup.forget(this);
    spinning.forEach(Process::destroyForcibly);
    spinning.forEach(process -> process.onExit().join());
  }
}
