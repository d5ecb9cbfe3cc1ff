package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The seccomp filter of programs under test: it denies what reaches beyond a namespace (keyrings,
 * the kernel's log, sockets of other kinds than those of a course) or past the limits and the
 * observation ({@code io_uring}, memory that belongs to no process). A denied call fails as it does
 * on a kernel that does not have it, so that an honest program does without.
 *
 * <p>The format is that of {@code seccomp(2)}: instructions of eight bytes, which see the number of
 * the call at offset 0, the architecture at 4 and the lower half of the first argument at 16.
 */
final class SystemCallFilter {

  /** Where it lies in {@link SandboxRoom#WORKER}. */
  static final String FILE = "system-calls.bpf";

  /**
   * A denied call with its numbers.
   *
   * @param x86 on x86-64
   * @param arm on arm64
   */
  private record Denied(String name, int x86, int arm) {}

  private static final List<Denied> DENIED =
      List.of(
          new Denied("add_key", 248, 217),
          new Denied("request_key", 249, 218),
          new Denied("keyctl", 250, 219),
          new Denied("syslog", 103, 116),
          new Denied("quotactl", 179, 60),
          new Denied("quotactl_fd", 443, 443),
          new Denied("perf_event_open", 298, 241),
          new Denied("bpf", 321, 280),
          new Denied("userfaultfd", 323, 282),
          new Denied("fanotify_init", 300, 262),
          new Denied("io_uring_setup", 425, 425),
          new Denied("io_uring_enter", 426, 426),
          new Denied("io_uring_register", 427, 427),
          new Denied("memfd_secret", 447, 447));

  /** AF_UNIX, AF_INET, AF_INET6, and AF_NETLINK, by which a C library lists addresses. */
  private static final int[] ADDRESS_FAMILIES = {1, 2, 10, 16};

  private static final int ENOSYS = 38;
  private static final int EAFNOSUPPORT = 97;

  private static final int LOAD_WORD = 0x20;
  private static final int JUMP_IF_EQUAL = 0x15;
  private static final int JUMP_IF_AT_LEAST = 0x35;
  private static final int RETURN = 0x06;

  private static final int ALLOW = 0x7fff0000;
  private static final int FAIL = 0x00050000;

  /** On x86-64, calls from here on are those of its 32-bit variant x32. */
  private static final int X32 = 0x40000000;

  /**
   * Loads a filter that the first argument gives as hexadecimal digits, and becomes the command in
   * the others: {@code prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, …)}. It needs no_new_privs.
   */
  private static final String LOAD =
      """
      my $filter = pack "H*", shift;
      my $program = pack "S x![P] P", length($filter) / 8, $filter;
      syscall(%d, 22, 2, $program) == 0 or die "no filter of system calls: $!";
      exec { $ARGV[0] } @ARGV or die "$ARGV[0]: $!";
      """;

  private record Machine(int audit, int socket, int prctl, boolean isX86) {}

  private SystemCallFilter() {}

  private static Optional<Machine> machine() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> Optional.of(new Machine(0xc000003e, 41, 157, true));
      case "aarch64" -> Optional.of(new Machine(0xc00000b7, 198, 167, false));
      default -> Optional.empty();
    };
  }

  /** Empty on a processor whose system calls are not known here. */
  static Optional<byte[]> bytes() {
    return machine().map(SystemCallFilter::assemble);
  }

  private static byte[] assemble(Machine machine) {
    List<long[]> lines = new ArrayList<>();
    lines.add(line(LOAD_WORD, 0, 0, 4));
    lines.add(line(JUMP_IF_EQUAL, 1, 0, machine.audit));
    lines.add(line(RETURN, 0, 0, FAIL | ENOSYS));
    lines.add(line(LOAD_WORD, 0, 0, 0));
    if (machine.isX86) {
      lines.add(line(JUMP_IF_AT_LEAST, 0, 1, X32));
      lines.add(line(RETURN, 0, 0, FAIL | ENOSYS));
    }
    for (Denied denied : DENIED) {
      lines.add(line(JUMP_IF_EQUAL, 0, 1, machine.isX86 ? denied.x86 : denied.arm));
      lines.add(line(RETURN, 0, 0, FAIL | ENOSYS));
    }
    lines.add(line(JUMP_IF_EQUAL, 1, 0, machine.socket));
    lines.add(line(RETURN, 0, 0, ALLOW));
    lines.add(line(LOAD_WORD, 0, 0, 16));
    for (int family : ADDRESS_FAMILIES) {
      lines.add(line(JUMP_IF_EQUAL, 0, 1, family));
      lines.add(line(RETURN, 0, 0, ALLOW));
    }
    lines.add(line(RETURN, 0, 0, FAIL | EAFNOSUPPORT));
    ByteBuffer program = ByteBuffer.allocate(8 * lines.size()).order(ByteOrder.nativeOrder());
    for (long[] line : lines) {
      program.putShort((short) line[0]).put((byte) line[1]).put((byte) line[2]);
      program.putInt((int) line[3]);
    }
    return program.array();
  }

  /**
   * @param yes how many instructions to skip if a comparison holds
   * @param no how many otherwise
   */
  private static long[] line(int code, int yes, int no, int operand) {
    return new long[] {code, yes, no, operand};
  }

  /** Writes it where a room finds it; nothing on a processor that is not known. */
  static void writeTo(Path graderFolder) throws IOException {
    Optional<byte[]> bytes = bytes();
    if (bytes.isPresent()) {
      Path file = Files.write(graderFolder.resolve(FILE), bytes.get());
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  /**
   * What loads it and becomes the command that follows; nothing if Perl is not installed or the
   * processor not known.
   *
   * @param path where programs are looked for
   */
  static List<String> loader(String path) {
    Optional<Machine> machine = machine();
    if (machine.isEmpty() || new SearchPath(path).find("perl").isEmpty()) {
      return List.of();
    }
    String filter = HexFormat.of().formatHex(assemble(machine.get()));
    return List.of("perl", "-e", LOAD.formatted(machine.get().prctl), filter);
  }
}
