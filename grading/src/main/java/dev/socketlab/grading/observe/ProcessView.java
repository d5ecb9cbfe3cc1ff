package dev.socketlab.grading.observe;

import dev.socketlab.grading.observe.LanguageRuntime.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One process of the program at one moment. Its threads are read at once, its descriptors only when
 * first asked for: most views only have to tell whether anything ran.
 */
public final class ProcessView {

  private final int pid;

  /** The folder in /proc of a live thread: where the first thread has ended, its own is empty. */
  private final String task;

  private final String name;
  private final LanguageRuntime runtime;
  private final List<ThreadView> threads;
  private final List<Integer> children;
  private Map<Integer, Long> sockets;

  private ProcessView(
      int pid,
      String task,
      String name,
      LanguageRuntime runtime,
      List<ThreadView> threads,
      List<Integer> children) {
    this.pid = pid;
    this.task = task;
    this.name = name;
    this.runtime = runtime;
    this.threads = List.copyOf(threads);
    this.children = List.copyOf(children);
  }

  /** Looks at a process; empty if it has ended. */
  static Optional<ProcessView> look(int pid, ProcText text) {
    String live = "/proc/" + pid;
    String executable = ProcLink.target(Path.of(live, "exe"));
    if (executable.isEmpty()) {
      live = liveTask(pid, text);
      executable = ProcLink.target(Path.of(live, "exe"));
    }
    String name = executable.substring(executable.lastIndexOf('/') + 1);
    LanguageRuntime runtime = LanguageRuntime.of(live, name);
    RuntimeThreads parts = new RuntimeThreads(runtime);
    List<ThreadView> threads = new ArrayList<>();
    List<ThreadView> clocks = new ArrayList<>();
    List<Integer> children = new ArrayList<>();
    for (int tid : ProcText.numbers("/proc/" + pid + "/task")) {
      String folder = "/proc/" + pid + "/task/" + tid;
      thread(pid, tid, folder, text)
          .ifPresent(
              thread -> {
                Part part = parts.part(thread.name(), thread.call());
                (part == Part.CLOCK ? clocks : threads).add(withoutFarDeadline(thread.of(part)));
              });
      text.read(folder + "/children");
      while (!text.atEnd()) {
        children.add((int) text.decimal());
      }
    }
    if (haveEnded(threads)) {
      // A virtual machine that exits has not ended before the last of its clocks has.
      threads.addAll(clocks);
    }
    if (haveEnded(threads)) {
      return Optional.empty();
    }
    return Optional.of(new ProcessView(pid, live, name, runtime, threads, children));
  }

  /** What the thread does at a far deadline does not concern anybody who waits now. */
  private static ThreadView withoutFarDeadline(ThreadView thread) {
    if (!thread.waitsForALimitedTime() || thread.ofRuntime()) {
      return thread;
    }
    String task = "/proc/" + thread.pid() + "/task/" + thread.tid();
    ProcText text = new ProcText();
    String line = text.read(task + "/syscall") ? text.line() : "";
    boolean same = thread.call().equals(SystemCall.parse(line));
    return same && FarDeadline.of(task, thread.call(), line) ? thread.waitingEndlessly() : thread;
  }

  private static boolean haveEnded(List<ThreadView> threads) {
    return threads.stream().allMatch(thread -> thread.state() == 'Z');
  }

  /** The first thread may have ended (pthread_exit in main) while others go on. */
  private static String liveTask(int pid, ProcText text) {
    String process = "/proc/" + pid;
    for (int tid : ProcText.numbers(process + "/task")) {
      String task = process + "/task/" + tid;
      if (text.read(task + "/status") && text.skipTo("State:\t") && text.character() != 'Z') {
        return task;
      }
    }
    return process;
  }

  private static Optional<ThreadView> thread(int pid, int tid, String folder, ProcText text) {
    if (!text.read(folder + "/status") || !text.skipTo("Name:")) {
      return Optional.empty();
    }
    String name = text.line();
    if (!text.skipTo("State:\t")) {
      return Optional.empty();
    }
    char state = text.character();
    long switches = text.skipTo("voluntary_ctxt_switches:") ? text.decimal() : 0;
    switches += text.skipTo("nonvoluntary_ctxt_switches:") ? text.decimal() : 0;
    // Read before the call: a thread that ran between the two files shows one more next time.
    text.read(folder + "/syscall");
    // An exiting thread has no readable call any more, but until it is gone the program runs.
    SystemCall call = SystemCall.parse(text.line());
    return Optional.of(new ThreadView(pid, tid, name, state, call, switches, false));
  }

  /** Whether it has ended and its parent has not waited for it. */
  static boolean isZombie(int pid) {
    ProcText text = new ProcText();
    return text.read("/proc/" + pid + "/status")
        && text.skipTo("State:\t")
        && text.character() == 'Z';
  }

  public int pid() {
    return pid;
  }

  /** The name of its executable, without the path. */
  public String name() {
    return name;
  }

  /** Its language's runtime, if that has threads of its own. */
  public LanguageRuntime runtime() {
    return runtime;
  }

  /** Including those of the language's runtime, except its clocks. */
  public List<ThreadView> threads() {
    return threads;
  }

  /** Whether a timer that it has set may wake it, besides its threads' own deadlines. */
  boolean hasPendingTimer() {
    return PendingTimers.in(pid, task, runtime == LanguageRuntime.GO)
        || threads.stream().anyMatch(PendingTimers::mayAwaitAlarm)
        || threads.stream().anyMatch(PendingTimers::inOwnFiles)
        || threads.stream().anyMatch(PendingTimers::isOfBusyPool);
  }

  /** Whether a thread is blocked on a descriptor that may end the wait by itself. */
  boolean waitsForTheUnknown() {
    return threads.stream().anyMatch(ProcessView::mayGoOnByItself);
  }

  /** Whether it has set when to give up on one of its connections that hold unsent bytes. */
  boolean mayGiveUpSending(SocketTable table) {
    Set<Long> unsent =
        table.rows().stream()
            .filter(row -> row.outgoing() > 0)
            .map(SocketTable.Row::inode)
            .collect(Collectors.toSet());
    if (unsent.isEmpty()) {
      return false;
    }
    // A process whose first thread has ended is asked through a live one; without any it has ended.
    return threads.stream()
        .filter(thread -> thread.state() != 'Z')
        .findFirst()
        .filter(
            live ->
                sockets().entrySet().stream()
                    .filter(socket -> unsent.contains(socket.getValue()))
                    .anyMatch(
                        socket ->
                            DescriptorTimeout.mayGiveUpSending(pid, live.tid(), socket.getKey())))
        .isPresent();
  }

  private static boolean mayGoOnByItself(ThreadView thread) {
    boolean onDescriptor =
        thread.waitsIn(SystemCall.Kind.READ)
            || thread.waitsIn(SystemCall.Kind.WRITE)
            || thread.waitsIn(SystemCall.Kind.ACCEPT);
    return onDescriptor
        && switch (thread.descriptorKind()) {
          case SOCKET, TERMINAL -> DescriptorTimeout.mayExpire(thread);
          case PIPE, EVENTS, TIMER -> false;
          case FILE, UNKNOWN, CLOSED -> true;
        };
  }

  ResourceUsage usage() {
    return ResourceUsage.look(pid, task);
  }

  List<Integer> children() {
    return children;
  }

  /** Its sockets: descriptor to inode. */
  public Map<Integer, Long> sockets() {
    if (sockets == null) {
      sockets = new TreeMap<>();
      String folder = task + "/fd";
      for (int descriptor : ProcText.numbers(folder)) {
        ProcLink.socket(Path.of(folder, Integer.toString(descriptor)))
            .ifPresent(inode -> sockets.put(descriptor, inode));
      }
    }
    return sockets;
  }

  /** Whether its executable is a file of the machine, and not of the submission. */
  public boolean runsMachineFile() {
    return MachineFile.isExecutableOf(task);
  }

  /** Whether all code in its memory that comes from a file is the machine's. */
  public boolean runsOnlyMachineCode() {
    return MachineFile.isAllCodeOf(task);
  }

  /** Whether its executable lies in its working directory, so was built from the submission. */
  public boolean isFromItsFolder() {
    String folder = ProcLink.target(Path.of(task, "cwd"));
    return !folder.isEmpty() && ProcLink.target(Path.of(task, "exe")).startsWith(folder + "/");
  }

  /** Whether a file whose name contains that text (a library, say) is mapped into its memory. */
  public boolean hasMapped(String file) {
    try (Stream<String> lines = Files.lines(Path.of(task, "maps"))) {
      return lines.anyMatch(line -> line.substring(line.lastIndexOf('/') + 1).contains(file));
    } catch (IOException | UncheckedIOException gone) {
      return false;
    }
  }
}
