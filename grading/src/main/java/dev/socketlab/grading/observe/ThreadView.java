package dev.socketlab.grading.observe;

import java.nio.file.Path;

/**
 * One thread of the program at one moment.
 *
 * @param state as in proc(5): R running, S sleeping, D in the kernel, T stopped, Z ended
 * @param call the system call it is blocked in, or null
 * @param switches context switches so far: if unchanged between two looks, it has not run
 * @param ofRuntime whether it belongs to the language's runtime (garbage collector, compiler …)
 */
public record ThreadView(
    int pid, int tid, String name, char state, SystemCall call, long switches, boolean ofRuntime) {

  /** The same thread, with the part of the process that it belongs to. */
  ThreadView of(LanguageRuntime.Part part) {
    boolean runtime = part != LanguageRuntime.Part.PROGRAM;
    return new ThreadView(pid, tid, name, state, call, switches, runtime);
  }

  /** The same, blocked without a deadline. */
  ThreadView waitingEndlessly() {
    return new ThreadView(pid, tid, name, state, call.endlessly(), switches, ofRuntime);
  }

  /**
   * Whether only an event from outside the program can make it run again; a stopped thread waits
   * for a signal. A runtime's threads may wait with a deadline: what they wake up for does not
   * concern the program's clients.
   */
  public boolean blockedForever() {
    return state == 'Z'
        || state == 'T'
        || (state == 'S' && call != null && (call.endless() || ofRuntime));
  }

  /** Whether it will go on by itself, sooner or later: it sleeps, or waits with a deadline. */
  public boolean waitsForALimitedTime() {
    return state == 'S' && call != null && !call.endless();
  }

  public boolean running() {
    return state == 'R';
  }

  /** What its call's descriptor refers to: a thread may have a table of files of its own. */
  DescriptorKind descriptorKind() {
    String table = "/proc/" + pid + "/task/" + tid + "/fd";
    return DescriptorKind.of(Path.of(table, Integer.toString(call.descriptor())));
  }

  public boolean waitsIn(SystemCall.Kind kind) {
    return call != null && call.kind() == kind;
  }
}
