package dev.socketlab.grading.observe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole program at one moment: the process that was started and all its descendants.
 *
 * <p>Its threads are looked at at once. Descriptors and the table of sockets cost more than all
 * else, and most views need neither: they are looked at when first asked for, or by {@link
 * #complete}. For one thread at a time.
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

  /** Looks at several as if they were one: at all that any of them started. */
  static ProgramView look(int... roots) {
    List<ProcessView> processes = new ArrayList<>();
    ProcText text = new ProcText();
    Deque<Integer> left = new ArrayDeque<>();
    Arrays.stream(roots).forEach(left::add);
    while (!left.isEmpty()) {
      ProcessView.look(left.remove(), text)
          .ifPresent(
              process -> {
                processes.add(process);
                left.addAll(process.children());
              });
    }
    return new ProgramView(roots[0], processes);
  }

  /** Looks at what was not asked for yet, so that all of it is of this moment. */
  public ProgramView complete() {
    sockets();
    processes.forEach(ProcessView::sockets);
    return this;
  }

  public List<ProcessView> processes() {
    return processes;
  }

  /** Of its network namespace. */
  public SocketTable sockets() {
    if (sockets == null) {
      sockets = SocketTable.of(root);
    }
    return sockets;
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
    ProgramView below =
        new ProgramView(root, processes.stream().filter(process -> process.pid() != pid).toList());
    below.sockets = sockets;
    return below;
  }

  /** Sockets of the program's own that listen, each with the queue of those who wait at it. */
  public List<SocketTable.Row> listeners() {
    return sockets().rows().stream().filter(row -> row.listening() && owns(row)).toList();
  }

  /** The program's ends of connections that it has accepted or made, and not closed. */
  public List<SocketTable.Row> connections() {
    return sockets().rows().stream().filter(row -> row.established() && owns(row)).toList();
  }

  /** Its ends of connections that clients have made to its ports, and that it has not accepted. */
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

  /** How many descriptors its processes have open, all together. */
  public int descriptors() {
    return usage().descriptors();
  }

  /** Memory of its processes that is present, in KiB; what they share counts in each. */
  public long residentKiB() {
    return usage().residentKiB();
  }

  /** CPU time that it has taken since its start, in hundredths of a second. */
  public long cpuTicks() {
    return usage().cpuTicks();
  }

  private ResourceUsage usage() {
    if (usage == null) {
      usage =
          processes.stream()
              .map(process -> ResourceUsage.look(process.pid()))
              .reduce(ResourceUsage.NOTHING, ResourceUsage::plus);
    }
    return usage;
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
        .flatMap(inode -> sockets().rows().stream().filter(row -> row.inode() == inode))
        .findFirst();
  }

  /**
   * How many of the program's connections a thread in epoll_wait watches; empty in any other call:
   * whom select() and poll() watch, the kernel does not show.
   */
  public OptionalInt connectionsWatched(ThreadView thread) {
    if (!thread.waitsIn(SystemCall.Kind.SELECT) || thread.call().descriptor() < 0) {
      return OptionalInt.empty();
    }
    Set<Long> connections =
        connections().stream().map(SocketTable.Row::inode).collect(Collectors.toSet());
    return OptionalInt.of(
        (int)
            processes.stream()
                .filter(process -> process.pid() == thread.pid())
                .flatMap(process -> process.watchedBy(thread.call().descriptor()).stream())
                .filter(connections::contains)
                .count());
  }

  /** How many children have ended that none of its processes has waited for. */
  public int zombies() {
    return (int)
        processes.stream()
            .flatMap(process -> process.children().stream())
            .filter(ProcessView::isZombie)
            .count();
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
    return noneRanSince(before)
        && before.allThreads().stream().allMatch(before::blockedForEver)
        && allThreads().stream().allMatch(this::blockedForEver);
  }

  /**
   * Whether nothing has run since {@code before} and every thread waits for an event, perhaps with
   * a deadline: an event loop that has set itself an alarm is idle until then.
   */
  public boolean calmSince(ProgramView before) {
    return noneRanSince(before)
        && allThreads().stream()
            .allMatch(thread -> blockedForEver(thread) || thread.waitsIn(SystemCall.Kind.SELECT));
  }

  private boolean noneRanSince(ProgramView before) {
    Map<Integer, Long> switches = new HashMap<>();
    before.allThreads().forEach(thread -> switches.put(thread.tid(), thread.switches()));
    List<ThreadView> now = allThreads();
    return now.size() == switches.size()
        && now.stream()
            .allMatch(thread -> Long.valueOf(thread.switches()).equals(switches.get(thread.tid())));
  }
}
