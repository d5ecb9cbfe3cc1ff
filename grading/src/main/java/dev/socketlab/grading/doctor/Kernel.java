package dev.socketlab.grading.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The kernel's switches that forbid namespaces or observation. Some kernels lack some of them. */
final class Kernel {

  /** One switch, below /proc/sys: what it is set to where it says no, and what would say yes. */
  private record Switch(String name, String no, String yes) {

    /** The command that sets it, where it says no. */
    List<String> advice(Path proc, Administration administration) {
      return read(proc.resolve("sys").resolve(name.replace('.', '/'))).equals(no)
          ? List.of(administration.asRoot("sysctl -w " + name + "=" + yes))
          : List.of();
    }

    private static String read(Path file) {
      try {
        return Files.readString(file).strip();
      } catch (IOException notInThisKernel) {
        return "";
      }
    }
  }

  private static final List<Switch> NAMESPACES =
      List.of(
          new Switch("kernel.unprivileged_userns_clone", "0", "1"),
          new Switch("user.max_user_namespaces", "0", "15000"),
          new Switch("kernel.apparmor_restrict_unprivileged_userns", "1", "0"));

  private static final List<Switch> OBSERVATION =
      List.of(
          new Switch("kernel.yama.ptrace_scope", "2", "1"),
          new Switch("kernel.yama.ptrace_scope", "3", "1, at the next start of the machine"));

  private final Path proc;
  private final Administration administration;

  /**
   * @param proc its files, usually in /proc
   */
  Kernel(Path proc, Administration administration) {
    this.proc = proc;
    this.administration = administration;
  }

  /** What helps where no namespaces can be made although the programs are there. */
  List<String> namespacesAdvice() {
    List<String> advice = advice(NAMESPACES);
    return advice.isEmpty()
        ? List.of(
            "no switch of the kernel says no; a container is to be started with"
                + " --security-opt seccomp=unconfined --security-opt apparmor=unconfined"
                + " --security-opt systempaths=unconfined")
        : advice;
  }

  /** What helps where the system calls of other processes cannot be read. */
  List<String> observationAdvice() {
    List<String> advice = advice(OBSERVATION);
    return advice.isEmpty()
        ? List.of("in a container: start it with --cap-add SYS_PTRACE")
        : advice;
  }

  private List<String> advice(List<Switch> switches) {
    List<String> advice = new ArrayList<>();
    for (Switch one : switches) {
      advice.addAll(one.advice(proc, administration));
    }
    return advice;
  }
}
