package dev.socketlab.grading.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What a file descriptor refers to, as far as it matters for the question who can end a wait for
 * it: see {@code anon_inode} and {@code /proc/PID/fd} in proc(5).
 */
enum DescriptorKind {
  SOCKET,
  /** With or without a name. */
  PIPE,
  /** The side of a terminal that programs use. */
  TERMINAL,
  /**
   * An eventfd, signalfd, inotify …: what another thread or process of the program does ends it.
   */
  EVENTS,
  TIMER,
  /** A file, a folder, or a device that never makes anybody wait. */
  FILE,
  /** An io_uring, whose completions are not shown, or anything that is not known here. */
  UNKNOWN,
  CLOSED;

  private static final Map<String, DescriptorKind> ANONYMOUS =
      Map.ofEntries(
          Map.entry("[timerfd]", TIMER),
          Map.entry("[eventfd]", EVENTS),
          Map.entry("[signalfd]", EVENTS),
          Map.entry("[eventpoll]", EVENTS),
          Map.entry("inotify", EVENTS),
          Map.entry("[fanotify]", EVENTS),
          Map.entry("[pidfd]", EVENTS),
          Map.entry("[userfaultfd]", EVENTS));

  private static final int TYPE = 0170000;
  private static final int FIFO = 0010000;
  private static final int CHARACTER_DEVICE = 0020000;

  /** Major numbers of devices, in Documentation/admin-guide/devices.txt. */
  private static final int MEMORY = 1;

  private static final int TTY = 5;
  private static final int FIRST_UNIX98_TERMINAL = 136;
  private static final int LAST_UNIX98_TERMINAL = 143;

  /** null, zero, full and urandom. */
  private static final Set<Integer> QUIET_MEMORY = Set.of(3, 5, 7, 9);

  /**
   * The kind of a descriptor.
   *
   * @param link its entry in {@code /proc/PID/fd}
   */
  static DescriptorKind of(Path link) {
    try {
      String target = Files.readSymbolicLink(link).toString();
      if (target.startsWith("/")) {
        return ofFile(target, Files.readAttributes(link, "unix:mode,rdev"));
      }
      String[] parts = target.split(":", 2);
      return switch (parts[0]) {
        case "socket" -> SOCKET;
        case "pipe" -> PIPE;
        case "pidfd" -> EVENTS;
        case "anon_inode" -> ANONYMOUS.getOrDefault(parts[1], UNKNOWN);
        default -> UNKNOWN;
      };
    } catch (IOException closed) {
      return CLOSED;
    }
  }

  private static DescriptorKind ofFile(String path, Map<String, Object> attributes) {
    int type = (int) attributes.get("mode") & TYPE;
    if (type == FIFO) {
      return PIPE;
    }
    if (type == CHARACTER_DEVICE) {
      return ofDevice((long) attributes.get("rdev"));
    }
    // Files that report, in time, that processes lacked processor, memory or disk.
    boolean stalls = path.startsWith("/proc/pressure/") || path.endsWith(".pressure");
    return stalls ? UNKNOWN : FILE;
  }

  /** By the numbers that makedev(3) packs into one. */
  private static DescriptorKind ofDevice(long device) {
    int major = (int) (device >> 8) & 0xfff;
    int minor = (int) (device & 0xff);
    if (major == MEMORY) {
      return QUIET_MEMORY.contains(minor) ? FILE : UNKNOWN;
    }
    boolean terminal =
        (major >= FIRST_UNIX98_TERMINAL && major <= LAST_UNIX98_TERMINAL)
            || (major == TTY && minor == 0);
    return terminal ? TERMINAL : UNKNOWN;
  }
}
