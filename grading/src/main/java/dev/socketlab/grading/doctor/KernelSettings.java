package dev.socketlab.grading.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Kernel settings that forbid namespaces or observation. Not every kernel has all of them. */
final class KernelSettings {

  /** A setting below /proc/sys: the value that forbids, and one that allows. */
  private record Setting(String name, String forbids, String allows) {

    /** The command that changes the setting, if it forbids. */
    List<String> advice(Path proc, AdminCommands adminCommands) {
      return read(proc.resolve("sys").resolve(name.replace('.', '/'))).equals(forbids)
          ? List.of(adminCommands.asRoot("sysctl -w " + name + "=" + allows))
          : List.of();
    }

    private static String read(Path file) {
      try {
        return Files.readString(file).strip();
      } catch (IOException absent) {
        return "";
      }
    }
  }

  private static final List<Setting> NAMESPACES =
      List.of(
          new Setting("kernel.unprivileged_userns_clone", "0", "1"),
          new Setting("user.max_user_namespaces", "0", "15000"),
          new Setting("kernel.apparmor_restrict_unprivileged_userns", "1", "0"));

  private static final List<Setting> OBSERVATION =
      List.of(
          new Setting("kernel.yama.ptrace_scope", "2", "1"),
          new Setting("kernel.yama.ptrace_scope", "3", "1 (after a restart: 3 is final)"));

  private final Path proc;
  private final AdminCommands adminCommands;

  /**
   * @param proc usually {@code /proc}
   */
  KernelSettings(Path proc, AdminCommands adminCommands) {
    this.proc = proc;
    this.adminCommands = adminCommands;
  }

  /** What to do if namespaces cannot be created although the tools are installed. */
  List<String> namespacesAdvice() {
    List<String> advice = advice(NAMESPACES);
    return advice.isEmpty()
        ? List.of(
            "no kernel setting forbids it; if this is a container, start it with"
                + " --security-opt seccomp=unconfined --security-opt apparmor=unconfined"
                + " --security-opt systempaths=unconfined")
        : advice;
  }

  /** What to do if the system calls of other processes cannot be read. */
  List<String> observationAdvice() {
    List<String> advice = advice(OBSERVATION);
    return advice.isEmpty()
        ? List.of("if this is a container, start it with --cap-add SYS_PTRACE")
        : advice;
  }

  private List<String> advice(List<Setting> settings) {
    List<String> advice = new ArrayList<>();
    for (Setting setting : settings) {
      advice.addAll(setting.advice(proc, adminCommands));
    }
    return advice;
  }
}
