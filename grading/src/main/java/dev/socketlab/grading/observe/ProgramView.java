package dev.socketlab.grading.observe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole program at one moment: the process that was started and all its descendants.
 *
 * @param sockets of its network namespace
 */
public record ProgramView(List<ProcessView> processes, SocketTable sockets) {

  /** Looks at the process {@code root} and all that it started. */
  public static ProgramView look(int root) {
    List<ProcessView> processes = new ArrayList<>();
    Deque<Integer> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      int pid = left.remove();
      Optional<ProcessView> view = ProcessView.look(pid);
      view.ifPresent(processes::add);
      for (int tid : Proc.numbers(pid, "task")) {
        String children = Proc.read(pid, "task", tid, "children").orElse("");
        Stream.of(children.split(" ", -1))
            .filter(child -> !child.isBlank())
            .map(Integer::valueOf)
            .forEach(left::add);
      }
    }
    return new ProgramView(List.copyOf(processes), SocketTable.read(root));
  }

  public boolean ended() {
    return processes.isEmpty();
  }

  /** The program's own threads: those of the language's runtime are left out. */
  public List<ThreadView> threads() {
    return allThreads().stream().filter(thread -> !thread.runtimes()).toList();
  }

  /** Whether threads of a language's runtime are among those of the program. */
  public boolean hasRuntime() {
    return allThreads().stream().anyMatch(ThreadView::runtimes);
  }

  private List<ThreadView> allThreads() {
    return processes.stream().flatMap(process -> process.threads().stream()).toList();
  }

  /** The same without the process {@code pid}: a terminal that the program was started in. */
  public ProgramView below(int pid) {
    return new ProgramView(
        processes.stream().filter(process -> process.pid() != pid).toList(), sockets);
  }

  /** Ports that a socket of the program's own listens on. */
  public List<SocketTable.Row> listeners() {
    return sockets.rows().stream().filter(row -> row.listening() && owns(row)).toList();
  }

  public boolean owns(SocketTable.Row row) {
    return row.inode() != 0
        && processes.stream().anyMatch(process -> process.sockets().containsValue(row.inode()));
  }

  /** The connection behind a thread's blocked call, where it is one. */
  public Optional<SocketTable.Row> socketOf(ThreadView thread) {
    if (thread.call() == null || thread.call().descriptor() < 0) {
      return Optional.empty();
    }
    return processes.stream()
        .filter(process -> process.pid() == thread.pid())
        .map(process -> process.sockets().get(thread.call().descriptor()))
        .filter(inode -> inode != null)
        .flatMap(inode -> sockets.rows().stream().filter(row -> row.inode() == inode))
        .findFirst();
  }

  /** Whether that thread was there and has not run since. */
  boolean hasUnchanged(ThreadView thread) {
    return allThreads().stream()
        .anyMatch(old -> old.tid() == thread.tid() && old.switches() == thread.switches());
  }

  /** What a program prints is always read, sooner or later: that write goes on by itself. */
  private boolean blockedForEver(ThreadView thread) {
    return thread.blockedForEver()
        && !(thread.waitsIn(SystemCall.Kind.WRITE) && socketOf(thread).isEmpty());
  }

  /**
   * Whether nothing has run since {@code before} and nothing will without an event from outside:
   * every thread is blocked without a deadline, in both looks, and was not switched to in between.
   */
  public boolean stillSince(ProgramView before) {
    Map<Integer, Long> switches = new HashMap<>();
    for (ThreadView thread : before.allThreads()) {
      if (!before.blockedForEver(thread)) {
        return false;
      }
      switches.put(thread.tid(), thread.switches());
    }
    List<ThreadView> now = allThreads();
    return now.size() == switches.size()
        && now.stream()
            .allMatch(
                thread ->
                    blockedForEver(thread)
                        && Long.valueOf(thread.switches()).equals(switches.get(thread.tid())));
  }
}
