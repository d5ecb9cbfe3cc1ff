package dev.socketlab.grading.observe;

import dev.socketlab.grading.observe.LanguageRuntime.Part;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells to whom the threads of one process belong. A program can give its own threads the names of
 * its runtime's, but the runtime has each of its clocks once: a second one is the program's.
 */
final class RuntimeThreads {

  private final LanguageRuntime runtime;
  private final Set<String> clocks = new HashSet<>();

  RuntimeThreads(LanguageRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * @param call the call that the thread is blocked in, or null
   */
  Part part(String thread, SystemCall call) {
    Part part = runtime.part(thread, call);
    return part == Part.CLOCK && !clocks.add(thread.replaceFirst("\\d+$", ""))
        ? Part.PROGRAM
        : part;
  }
}
