package dev.socketlab.grading.observe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole program at one moment: the process that was started, all its descendants, and what else
 * runs in its own namespace of processes, such as a helper that has cut its ties with its parent.
 *
 * <p>Threads are read at once. Descriptors and the socket table cost more than everything else, and
 * most views need neither: they are read when first asked for, or by {@link #complete}. For one
 * thread at a time.
 */
public final class ProgramView {

  private final int root;
  private final List<ProcessView> processes;
  private SocketTable sockets;
  private ResourceUsage usage;

  private ProgramView(int root, List<ProcessView> processes) {
    this.root = root;
    this.processes = List.copyOf(processes);
  }

  /** Looks at the process {@code root} and all that it started. */
  public static ProgramView look(int root) {
    return look(new int[] {root});
  }

  /** Looks at several programs as if they were one, with all that they started. */
  static ProgramView look(int... roots) {
    List<ProcessView> processes = new ArrayList<>();
    ProcText text = new ProcText();
    Deque<Integer> left = new ArrayDeque<>();
    Arrays.stream(roots).forEach(left::add);
    Set<Integer> seen = new HashSet<>();
    while (!left.isEmpty()) {
      int pid = left.remove();
      if (seen.add(pid)) {
        ProcessView.look(pid, text)
            .ifPresent(
                process -> {
                  processes.add(process);
                  left.addAll(process.children());
                });
      }
      if (left.isEmpty()) {
        left.addAll(ProcessNamespace.orphans(seen, roots));
      }
    }
    return new ProgramView(roots[0], processes);
  }

  /** Reads what was not asked for yet, so that all of it shows the same moment. */
  public ProgramView complete() {
    sockets();
    processes.forEach(ProcessView::sockets);
    return this;
  }

  public List<ProcessView> processes() {
    return processes;
  }

  /** The sockets of its network namespace. */
  public SocketTable sockets() {
    if (sockets == null) {
      sockets = SocketTable.of(root);
    }
    return sockets;
  }

  public boolean ended() {
    return processes.isEmpty();
  }

  /** The program's own threads, without those of the language's runtime and those that ended. */
  public List<ThreadView> threads() {
    return allThreads().stream()
        .filter(thread -> !thread.ofRuntime() && thread.state() != 'Z')
        .toList();
  }

  /** Whether some of its threads belong to a language's runtime. */
  public boolean hasRuntime() {
    return allThreads().stream().anyMatch(ThreadView::ofRuntime);
  }

  private List<ThreadView> allThreads() {
    return processes.stream().flatMap(process -> process.threads().stream()).toList();
  }

  /** The same without the process {@code pid}, such as a terminal that started the program. */
  public ProgramView below(int pid) {
    ProgramView below =
        new ProgramView(root, processes.stream().filter(process -> process.pid() != pid).toList());
    below.sockets = sockets;
    return below;
  }

  /** The program's listening sockets, each with the queue of connections to accept. */
  public List<SocketTable.Row> listeners() {
    return sockets().rows().stream().filter(row -> row.listening() && owns(row)).toList();
  }

  /** The program's ends of connections that it has accepted or made, and not closed. */
  public List<SocketTable.Row> connections() {
    return sockets().rows().stream().filter(row -> row.established() && owns(row)).toList();
  }

  /** Its ends of connections to its ports that it has not accepted. */
  public List<SocketTable.Row> unaccepted() {
    Set<Integer> ports =
        listeners().stream().map(SocketTable.Row::localPort).collect(Collectors.toSet());
    return sockets().rows().stream()
        .filter(row -> row.established() && row.inode() == 0 && ports.contains(row.localPort()))
        .toList();
  }

  public boolean owns(SocketTable.Row row) {
    return row.inode() != 0
        && processes.stream().anyMatch(process -> process.sockets().containsValue(row.inode()));
  }

  /** How many descriptors its processes have open in total. */
  public int descriptors() {
    return usage().descriptors();
  }

  /** Resident memory of its processes in KiB; what they share counts in each. */
  public long residentKiB() {
    return usage().residentKiB();
  }

  /** CPU time used since its start, in hundredths of a second. */
  public long cpuTicks() {
    return usage().cpuTicks();
  }

  private ResourceUsage usage() {
    if (usage == null) {
      usage =
          processes.stream()
              .map(ProcessView::usage)
              .reduce(ResourceUsage.NOTHING, ResourceUsage::plus);
    }
    return usage;
  }

  /** The socket on which a thread's call is blocked, if it is blocked on one. */
  public Optional<SocketTable.Row> socketOf(ThreadView thread) {
    if (thread.call() == null || thread.call().descriptor() < 0) {
      return Optional.empty();
    }
    return processes.stream()
        .filter(process -> process.pid() == thread.pid())
        .map(process -> process.sockets().get(thread.call().descriptor()))
        .filter(inode -> inode != null)
        .flatMap(inode -> sockets().rows().stream().filter(row -> row.inode() == inode))
        .findFirst();
  }

  /** How many ended children none of its processes has waited for. */
  public int zombies() {
    return (int)
        processes.stream()
            .flatMap(process -> process.children().stream())
            .filter(ProcessView::isZombie)
            .count();
  }

  /** Whether that thread existed and has not run since. */
  boolean hasUnchanged(ThreadView thread) {
    return allThreads().stream()
        .anyMatch(old -> old.tid() == thread.tid() && old.switches() == thread.switches());
  }

  /** What a program prints is always read sooner or later: such a write goes on by itself. */
  private static boolean blockedForever(ThreadView thread) {
    return thread.blockedForever()
        && !(thread.waitsIn(SystemCall.Kind.WRITE)
            && thread.descriptorKind() != DescriptorKind.SOCKET);
  }

  /**
   * Whether nothing has run since {@code before} and nothing will run without an event from
   * outside: every thread is blocked without a deadline in both looks, with no context switch in
   * between.
   */
  public boolean stillSince(ProgramView before) {
    return noneRanSince(before)
        && before.allThreads().stream().allMatch(ProgramView::blockedForever)
        && allThreads().stream().allMatch(ProgramView::blockedForever);
  }

  /**
   * Whether nothing has run since {@code before} and every thread waits for an event, perhaps with
   * a deadline: an event loop that has set a timer is idle until it expires.
   */
  public boolean idleSince(ProgramView before) {
    return noneRanSince(before)
        && allThreads().stream()
            .allMatch(thread -> blockedForever(thread) || thread.waitsIn(SystemCall.Kind.SELECT));
  }

  /**
   * Whether it may go on by itself although every thread is blocked without a deadline: a timer may
   * wake it that none is seen to wait for, or one waits for what is not understood.
   *
   * @param terminal the process of the grader's own that is its terminal; 0 if there is none
   */
  boolean mayGoOnByItself(int terminal) {
    return processes.stream()
        .filter(process -> process.pid() != terminal)
        .anyMatch(
            process ->
                process.hasPendingTimer()
                    || process.waitsForTheUnknown()
                    || process.mayGiveUpSending(sockets()));
  }

  private boolean noneRanSince(ProgramView before) {
    return switches(before.allThreads()).equals(switches(allThreads()));
  }

  /** Whether none of the program's own threads has run since, whatever its runtime has done. */
  boolean hasRestedSince(ProgramView before) {
    return switches(before.threads()).equals(switches(threads()));
  }

  private static Map<Integer, Long> switches(List<ThreadView> threads) {
    Map<Integer, Long> switches = new HashMap<>();
    threads.forEach(thread -> switches.put(thread.tid(), thread.switches()));
    return switches;
  }
}
