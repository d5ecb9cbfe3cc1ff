package dev.socketlab.grading.observe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sockets that a blocked thread moves bytes of, or whose input it waits for.
 *
 * <p>What {@code select} and {@code poll} wait for stands in the program's own memory, what epoll
 * watches in {@code /proc/PID/task/TID/fdinfo}. Descriptors are looked up in the thread's own table
 * of files, which need not be that of its process.
 */
public final class AwaitedSockets {

  /** EPOLLIN, EPOLLPRI and EPOLLRDNORM; poll has the same bits. */
  private static final int INPUT = 0x01 | 0x02 | 0x40;

  private static final int MSG_PEEK = 0x2;

  private static final int POLLFD_BYTES = 8;

  /** More descriptors than a program may open in its sandbox. */
  private static final int MOST_DESCRIPTORS = 8192;

  private static final int DEEPEST_EPOLL = 4;

  /** "tfd: 5 events: 19 data: 5 pos:0 ino:1550f52 sdev:9". */
  private static final Pattern WATCHED =
      Pattern.compile("tfd:\\s*(\\d+) events:\\s*(\\p{XDigit}+) .*ino:(\\p{XDigit}+) .*");

  private final String task;
  private final Map<Long, Integer> sockets = new HashMap<>();

  private AwaitedSockets(String task) {
    this.task = task;
  }

  /**
   * The inodes of the sockets, each with the events and flags that epoll has for it, or with 0;
   * empty if the kernel does not show them, or if the thread has run since {@code thread} was seen.
   */
  public static Optional<Map<Long, Integer>> of(ThreadView thread) {
    SystemCall call = thread.call();
    AwaitedSockets awaited = new AwaitedSockets("/proc/" + thread.pid() + "/task/" + thread.tid());
    if (call == null) {
      return Optional.of(awaited.sockets);
    }
    ProcText text = new ProcText();
    String line = text.read(awaited.task + "/syscall") ? text.line() : "";
    try {
      awaited.read(call, SystemCall.arguments(line));
    } catch (IOException | IllegalArgumentException gone) {
      return Optional.empty();
    }
    boolean same = text.read(awaited.task + "/syscall") && text.line().equals(line);
    return same ? Optional.of(awaited.sockets) : Optional.empty();
  }

  private void read(SystemCall call, long[] arguments) throws IOException {
    switch (call.kind()) {
      case READ -> {
        if (!peeks(call, arguments)) {
          add(call.descriptor(), 0);
        }
      }
      case WRITE -> add(call.descriptor(), 0);
      case SELECT -> {
        switch (call.name()) {
          case "select", "pselect6" -> inSet(arguments[1], (int) arguments[0]);
          case "poll", "ppoll" -> inPoll(arguments[0], (int) arguments[1]);
          default -> inEpoll((int) arguments[0], 0);
        }
      }
      case ACCEPT, INTERNAL, SLEEP, OTHER -> {
        // waits for none
      }
    }
  }

  /** Whoever only looks at what has come leaves it to somebody else. */
  private static boolean peeks(SystemCall call, long[] arguments) {
    return switch (call.name()) {
      case "recvfrom", "recvmmsg" -> (arguments[3] & MSG_PEEK) != 0;
      case "recvmsg" -> (arguments[2] & MSG_PEEK) != 0;
      default -> false;
    };
  }

  private void inSet(long address, int count) throws IOException {
    if (address != 0) {
      int words = (Math.min(count, MOST_DESCRIPTORS) + Long.SIZE - 1) / Long.SIZE;
      ByteBuffer set = ThreadMemory.read(task, address, words * Long.BYTES);
      for (int descriptor = 0; descriptor < Math.min(count, MOST_DESCRIPTORS); descriptor++) {
        if ((set.getLong(descriptor / Long.SIZE * Long.BYTES) >>> descriptor % Long.SIZE & 1)
            != 0) {
          add(descriptor, 0);
        }
      }
    }
  }

  private void inPoll(long address, int count) throws IOException {
    int length = Math.min(count, MOST_DESCRIPTORS) * POLLFD_BYTES;
    ByteBuffer asked = ThreadMemory.read(task, address, length);
    for (int at = 0; at < length; at += POLLFD_BYTES) {
      if ((asked.getShort(at + Integer.BYTES) & INPUT) != 0) {
        add(asked.getInt(at), 0);
      }
    }
  }

  private void inEpoll(int epoll, int depth) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(task, "fdinfo", Integer.toString(epoll)));
    for (String line : lines) {
      Matcher watched = WATCHED.matcher(line);
      if (!watched.matches()) {
        continue;
      }
      int descriptor = Integer.parseInt(watched.group(1));
      int events = Integer.parseUnsignedInt(watched.group(2), 16);
      if (ProcLink.target(link(descriptor)).equals("anon_inode:[eventpoll]")
          && depth < DEEPEST_EPOLL) {
        inEpoll(descriptor, depth + 1);
      } else if ((events & INPUT) != 0) {
        sockets.put(Long.parseLong(watched.group(3), 16), events);
      }
    }
  }

  private void add(int descriptor, int events) {
    ProcLink.socket(link(descriptor)).ifPresent(inode -> sockets.put(inode, events));
  }

  private Path link(int descriptor) {
    return Path.of(task, "fd", Integer.toString(descriptor));
  }
}
