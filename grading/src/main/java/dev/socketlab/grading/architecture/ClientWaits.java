package dev.socketlab.grading.architecture;

import dev.socketlab.grading.observe.AwaitedSockets;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.SocketTable;
import dev.socketlab.grading.observe.ThreadView;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For which of the grader's clients each thread waits, at one moment: the socket on which it is
 * blocked must be the other end of that client's connection. A connection that the program has made
 * to itself is nobody's.
 */
public final class ClientWaits {

  /** EPOLLET: the runtimes of Go and Tokio watch in this way. */
  private static final int EDGE_TRIGGERED = 1 << 31;

  /** EPOLLONESHOT: the pollers of virtual threads watch in this way. */
  private static final int ONE_SHOT = 1 << 30;

  /** By thread: the grader's port of each client, and how epoll watches it; empty if not shown. */
  private final Map<Integer, Optional<Map<Integer, Integer>>> awaited;

  private ClientWaits(Map<Integer, Optional<Map<Integer, Integer>>> awaited) {
    this.awaited = awaited;
  }

  /**
   * @param clientPorts the grader's ends of the connections
   */
  public static ClientWaits of(ProgramView view, Collection<Integer> clientPorts) {
    Map<Long, Integer> clients =
        view.sockets().rows().stream()
            .filter(row -> row.inode() != 0 && !row.listening())
            .filter(row -> clientPorts.contains(row.remotePort()))
            .collect(
                Collectors.toMap(
                    SocketTable.Row::inode, SocketTable.Row::remotePort, (one, same) -> one));
    Map<Integer, Optional<Map<Integer, Integer>>> awaited = new HashMap<>();
    for (ThreadView thread : view.threads()) {
      awaited.put(thread.tid(), AwaitedSockets.of(thread).map(sockets -> of(sockets, clients)));
    }
    return new ClientWaits(awaited);
  }

  private static Map<Integer, Integer> of(Map<Long, Integer> sockets, Map<Long, Integer> clients) {
    Map<Integer, Integer> awaited = new HashMap<>();
    sockets.forEach(
        (inode, events) -> {
          if (clients.containsKey(inode)) {
            awaited.put(clients.get(inode), events);
          }
        });
    return awaited;
  }

  /** For how many clients a thread waits; -1 if the kernel does not show it. */
  int of(ThreadView thread) {
    return awaited.getOrDefault(thread.tid(), Optional.empty()).map(Map::size).orElse(-1);
  }

  /** The threads that wait for this client and no other. */
  Set<Integer> attendants(int clientPort) {
    return awaited.entrySet().stream()
        .filter(thread -> isFor(thread.getValue(), clientPort))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isFor(Optional<Map<Integer, Integer>> clients, int port) {
    return clients.filter(ports -> ports.keySet().equals(Set.of(port))).isPresent();
  }

  /** The threads that wait for several clients. */
  Set<Integer> loops() {
    return awaited.entrySet().stream()
        .filter(thread -> thread.getValue().filter(ports -> ports.size() > 1).isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * How many clients have a thread that waits for them alone.
   *
   * @param except threads that do not count
   */
  int attended(Set<Integer> except) {
    Set<Integer> clients = new HashSet<>();
    awaited.forEach(
        (thread, ports) -> {
          if (!except.contains(thread)) {
            ports.filter(some -> some.size() == 1).ifPresent(one -> clients.addAll(one.keySet()));
          }
        });
    return clients.size();
  }

  int edgeTriggered() {
    return watchedWith(EDGE_TRIGGERED);
  }

  int oneShot() {
    return watchedWith(ONE_SHOT);
  }

  private int watchedWith(int flag) {
    return (int)
        awaited.values().stream()
            .flatMap(ports -> ports.stream().flatMap(clients -> clients.entrySet().stream()))
            .filter(client -> (client.getValue() & flag) != 0)
            .map(Map.Entry::getKey)
            .distinct()
            .count();
  }
}
