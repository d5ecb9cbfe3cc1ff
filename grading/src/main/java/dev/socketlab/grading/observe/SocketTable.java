package dev.socketlab.grading.observe;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The TCP sockets of a network namespace, from {@code /proc/PID/net/tcp} and {@code tcp6}. */
public record SocketTable(List<Row> rows) {

  /**
   * One socket.
   *
   * @param address the local address; an IPv6 wildcard also takes IPv4 clients, unless the program
   *     forbade it
   * @param outgoing bytes written and not yet acknowledged by the other side
   * @param incoming bytes that arrived and were not read yet; for a listening socket the number of
   *     connections that wait to be accepted
   * @param inode 0 if no process holds it: not yet accepted, or already closed
   */
  public record Row(
      int localPort,
      int remotePort,
      int state,
      long outgoing,
      long incoming,
      long inode,
      InetAddress address) {

    public boolean listening() {
      return state == 0x0A;
    }

    public boolean established() {
      return state == 0x01;
    }

    /** Whether the connection is still being made, from the view of a listening socket. */
    boolean halfOpen() {
      return state == 0x03;
    }

    /** Whether the other side has not answered yet: the kernel asks again, or gives up. */
    boolean connecting() {
      return state == 0x02;
    }

    /** Whether it is closed but kept by the kernel for what may still come, as in TIME_WAIT. */
    boolean lingering() {
      return inode == 0 && !listening() && !established();
    }

    /** How many connections wait at a listening socket to be accepted. */
    public long acceptQueue() {
      return listening() ? incoming : 0;
    }
  }

  /** The sockets of the grader's own network namespace. */
  public static SocketTable own() {
    return of((int) ProcessHandle.current().pid());
  }

  /** Whether closed connections prevent a bind to the port without SO_REUSEADDR. */
  public boolean lingersOn(int port) {
    return rows.stream().anyMatch(row -> row.localPort() == port && row.lingering());
  }

  /** The sockets of a process's network namespace. */
  public static SocketTable of(int pid) {
    List<Row> rows = new ArrayList<>();
    ProcText text = new ProcText();
    for (String table : List.of("tcp", "tcp6")) {
      // A process that has just ended has lost its view of the namespace: use our own.
      if (text.read("/proc/" + pid + "/net/" + table) || text.read("/proc/self/net/" + table)) {
        text.skipLine(); // the headings
        while (!text.atEnd()) {
          rows.add(row(text));
        }
      }
    }
    return new SocketTable(List.copyOf(rows));
  }

  /** One line: number, local and remote address, state, queues, timers, owner, inode. */
  private static Row row(ProcText text) {
    text.skipBlanks();
    text.skipWords(1);
    InetAddress address = text.address();
    int localPort = (int) text.hexadecimal();
    text.hexadecimal();
    int remotePort = (int) text.hexadecimal();
    int state = (int) text.hexadecimal();
    long outgoing = text.hexadecimal();
    long incoming = text.hexadecimal();
    text.skipWords(4);
    long inode = text.decimal();
    text.skipLine();
    return new Row(localPort, remotePort, state, outgoing, incoming, inode, address);
  }

  /** The other end of a connection within this machine. */
  public Optional<Row> otherEnd(Row end) {
    return rows.stream()
        .filter(row -> row.localPort() == end.remotePort() && row.remotePort() == end.localPort())
        .findFirst();
  }

  /**
   * Whether what this end has sent, or its being connected at all, is not yet known to who waits
   * for it. If the other end has bytes to read, or the listening socket connections to accept, more
   * of them wake nobody.
   */
  boolean isOnTheWay(Row row) {
    if (row.halfOpen() || row.connecting()) {
      int port = row.halfOpen() ? row.localPort() : row.remotePort();
      return rows.stream()
          .filter(listener -> listener.listening() && listener.localPort() == port)
          .allMatch(listener -> listener.acceptQueue() == 0);
    }
    return row.outgoing() > 0 && otherEnd(row).filter(other -> other.incoming() == 0).isPresent();
  }
}
