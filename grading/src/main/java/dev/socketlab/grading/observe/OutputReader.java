package dev.socketlab.grading.observe;

import java.util.function.IntSupplier;

/**
 * The grader's own thread that reads what a program prints. On a loaded machine it may not have run
 * yet when the program has fallen silent, or has ended.
 *
 * @param tid its number; 0 as long as it has not started
 */
record OutputReader(IntSupplier tid) {

  private static final int NOBODY = -1;

  /** For a program whose output nobody waits for. */
  static final OutputReader NONE = new OutputReader(() -> NOBODY);

  /** Whether it has taken note of all that was printed: it is blocked in a read, or at the end. */
  boolean hasReadAll() {
    int thread = tid.getAsInt();
    ProcText text = new ProcText();
    String task = "/proc/self/task/" + thread;
    if (thread == NOBODY || !text.read(task + "/stat")) {
      return thread != 0;
    }
    text.skipPastLast(')');
    text.skipBlanks();
    char state = text.character();
    text.read(task + "/syscall");
    SystemCall call = SystemCall.parse(text.line());
    return state == 'S' && call != null && call.kind() == SystemCall.Kind.READ;
  }
}
