package dev.socketlab.grading.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One process of the program at one moment.
 *
 * @param name of its executable, without the path
 * @param sockets its descriptors that are sockets: descriptor to inode
 */
public record ProcessView(
    int pid, String name, List<ThreadView> threads, Map<Integer, Long> sockets) {

  /**
   * Threads that a Java virtual machine starts for itself, by the beginnings of the names that it
   * gives them. Their waits have deadlines, but while they sleep on nothing happens in it.
   */
  private static final List<String> OF_THE_JVM =
      List.of(
          "GC Thread",
          "G1 ",
          "VM Thread",
          "Reference Handl",
          "Finalizer",
          "Signal Dispatch",
          "Service Thread",
          "C1 Compiler",
          "C2 Compiler",
          "Notification Th",
          "Cleaner-",
          "Sweeper",
          "Attach Listener",
          "process reaper");

  /** Those that wake up again and again whatever happens: nothing follows from them. */
  private static final List<String> CLOCKS_OF_THE_JVM =
      List.of("VM Periodic Tas", "G1 Service", "Monitor Deflati", "Common-Cleaner");

  /** Looks at a process; empty where it has ended. */
  static Optional<ProcessView> look(int pid) {
    String executable = Proc.link(pid, "exe").orElse("");
    String name = executable.substring(executable.lastIndexOf('/') + 1);
    boolean jvm = name.equals("java");
    List<ThreadView> threads = new ArrayList<>();
    for (int tid : Proc.numbers(pid, "task")) {
      thread(pid, tid, jvm).ifPresent(threads::add);
    }
    if (threads.isEmpty() || threads.stream().allMatch(thread -> thread.state() == 'Z')) {
      return Optional.empty();
    }
    Map<Integer, Long> sockets = new TreeMap<>();
    for (int descriptor : Proc.numbers(pid, "fd")) {
      String target = Proc.link(pid, "fd", descriptor).orElse("");
      if (target.startsWith("socket:[")) {
        sockets.put(descriptor, Long.valueOf(target.substring(8, target.length() - 1)));
      }
    }
    return Optional.of(new ProcessView(pid, name, List.copyOf(threads), sockets));
  }

  private static Optional<ThreadView> thread(int pid, int tid, boolean jvm) {
    Optional<String> status = Proc.read(pid, "task", tid, "status");
    Optional<String> call = Proc.read(pid, "task", tid, "syscall");
    if (status.isEmpty()) {
      return Optional.empty();
    }
    String text = status.get();
    String name = field(text, "Name:");
    String state = field(text, "State:");
    if (state.isEmpty()) {
      return Optional.empty();
    }
    long switches =
        number(field(text, "\nvoluntary_ctxt_switches:"))
            + number(field(text, "nonvoluntary_ctxt_switches:"));
    if (jvm && CLOCKS_OF_THE_JVM.stream().anyMatch(name::startsWith)) {
      return Optional.empty();
    }
    // A thread on its way out has no readable call any more, but until it is gone its program runs.
    SystemCall waitsIn = call.map(SystemCall::parse).orElse(null);
    boolean runtimes = jvm && OF_THE_JVM.stream().anyMatch(name::startsWith);
    return Optional.of(
        new ThreadView(pid, tid, name, state.charAt(0), waitsIn, switches, runtimes));
  }

  private static String field(String status, String label) {
    int at = status.indexOf(label);
    if (at < 0) {
      return "";
    }
    int end = status.indexOf('\n', at + label.length());
    return status.substring(at + label.length(), end < 0 ? status.length() : end).trim();
  }

  private static long number(String text) {
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }
}
