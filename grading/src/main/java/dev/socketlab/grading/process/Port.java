package dev.socketlab.grading.process;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Reserves an unused TCP port for one trial. Ports are taken from below the kernel's ephemeral
 * range, so that none of the grader's own clients occupies a port that is about to be given to a
 * program. Holding a UDP port until {@link #close} keeps other graders on this machine away from
 * it; its number is another one, since a program may use UDP on the port that it is given.
 */
public final class Port implements Closeable {

  private static final int FIRST = 20_000;
  private static final int COUNT = 10_000;

  /** The second is missing where there is no IPv6. */
  private static final List<Path> TABLES =
      Stream.of("/proc/net/tcp", "/proc/net/tcp6").map(Path::of).filter(Files::exists).toList();

  /** From a port to the UDP port that marks it. */
  private static final int MARK = 30_000;

  /** Graders that run at the same time start at different numbers. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

  private final int number;
  private final DatagramSocket reservation;

  private Port(int number, DatagramSocket reservation) {
    this.number = number;
    this.reservation = reservation;
  }

  /**
   * Takes a free port.
   *
   * @throws IOException if no port is free
   */
  public static Port take() throws IOException {
    for (int i = 0; i < COUNT; i++) {
      int number = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      DatagramSocket reservation = reserve(number);
      if (reservation != null) {
        if (isFree(number)) {
          return new Port(number, reservation);
        }
        reservation.close();
      }
    }
    throw new IOException("no free port from " + FIRST + " to " + (FIRST + COUNT - 1));
  }

  public int number() {
    return number;
  }

  @Override
  public void close() {
    reservation.close();
  }

  /** Null if another grader has it. */
  private static DatagramSocket reserve(int number) throws IOException {
    try {
      return new DatagramSocket(number + MARK, InetAddress.getLoopbackAddress());
    } catch (BindException taken) {
      return null;
    }
  }

  /**
   * Whether no TCP socket has it. The kernel is asked, since a socket that tries to bind would be
   * inherited for a moment by whatever process is started just then, and keep the port occupied.
   */
  private static boolean isFree(int number) throws IOException {
    String local = ":%04X".formatted(number);
    for (Path table : TABLES) {
      // "0: 0100007F:1F90 00000000:0000 0A ...": its number, the local address
      try (Stream<String> sockets = Files.lines(table)) {
        if (sockets.anyMatch(socket -> socket.strip().split(" +", 3)[1].endsWith(local))) {
          return false;
        }
      }
    }
    return true;
  }
}
