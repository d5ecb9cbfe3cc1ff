package dev.socketlab.grading.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The TCP sockets of a network namespace, from {@code /proc/PID/net/tcp} and {@code tcp6}. */
public record SocketTable(List<Row> rows) {

  /**
   * One socket.
   *
   * @param loopbackV6Only whether it is bound to ::1, which no IPv4 client reaches
   * @param outgoing bytes written and not yet acknowledged by the other side; for a listening
   *     socket the longest that its accept queue may be
   * @param incoming bytes that arrived and were not read yet; for a listening socket the
   *     connections that wait to be accepted
   * @param inode 0 where no process holds it: not yet accepted, or already closed
   */
  public record Row(
      int localPort,
      int remotePort,
      int state,
      long outgoing,
      long incoming,
      long inode,
      boolean loopbackV6Only) {

    public boolean listening() {
      return state == 0x0A;
    }

    public boolean established() {
      return state == 0x01;
    }
  }

  static SocketTable read(int pid) {
    List<Row> rows = new ArrayList<>();
    // A process that has just ended takes its view of the namespace along: ask for our own.
    for (String table : List.of("tcp", "tcp6")) {
      String text =
          Proc.read(pid, "net", table)
              .filter(found -> !found.isEmpty())
              .or(() -> Proc.read("self", "net", table))
              .orElse("");
      text.lines().skip(1).forEach(line -> rows.add(row(line)));
    }
    return new SocketTable(List.copyOf(rows));
  }

  private static Row row(String line) {
    String[] words = line.trim().split(" +", -1);
    String[] local = words[1].split(":", -1);
    String[] remote = words[2].split(":", -1);
    String[] queues = words[4].split(":", -1);
    return new Row(
        Integer.parseInt(local[1], 16),
        Integer.parseInt(remote[1], 16),
        Integer.parseInt(words[3], 16),
        Long.parseLong(queues[0], 16),
        Long.parseLong(queues[1], 16),
        Long.parseLong(words[9]),
        local[0].equals("00000000000000000000000001000000"));
  }

  /** The other end of a connection within this machine. */
  public Optional<Row> otherEnd(Row end) {
    return rows.stream()
        .filter(row -> row.localPort() == end.remotePort() && row.remotePort() == end.localPort())
        .findFirst();
  }
}
