package dev.socketlab.grading.observe;

/**
 * One thread of the program at one moment.
 *
 * @param state as in proc(5): R running, S sleeping, D in the kernel, T stopped, Z ended
 * @param call the system call it is blocked in, or null where it is in none
 * @param switches context switches so far: unchanged between two looks, it has not run
 * @param runtimes whether it belongs to the language's runtime (garbage collector, compiler …)
 */
public record ThreadView(
    int pid, int tid, String name, char state, SystemCall call, long switches, boolean runtimes) {

  /**
   * Whether only an event from outside the program can make it run again, as one that was stopped
   * waits for a signal. The threads of a runtime may wait with a deadline: what they wake up for is
   * no concern of the program's clients.
   */
  public boolean blockedForEver() {
    return state == 'Z'
        || state == 'T'
        || (state == 'S' && call != null && (call.endless() || runtimes));
  }

  /** Whether it goes on by itself, sooner or later: it sleeps, or waits with a deadline. */
  public boolean waitsForALimitedTime() {
    return state == 'S' && call != null && !call.endless();
  }

  public boolean running() {
    return state == 'R';
  }

  public boolean waitsIn(SystemCall.Kind kind) {
    return call != null && call.kind() == kind;
  }
}
