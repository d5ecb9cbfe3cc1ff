package dev.socketlab.grading.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes what a program is doing: where its threads are blocked, which clients it has not
 * accepted, whose bytes it has not read.
 */
public final class Situation {

  private static final int MOST_THREADS = 4;

  private static final int MOST_CLIENTS = 5;

  private final ProgramView view;
  private final Map<Integer, String> clients;

  /**
   * @param clients the names of the clients by the grader's local port
   */
  public Situation(ProgramView view, Map<Integer, String> clients) {
    this.view = view;
    this.clients = clients;
  }

  /** One sentence without a full stop; empty if there is nothing to say. */
  public String words() {
    if (view.ended()) {
      return "the program has ended";
    }
    List<String> waiting = new ArrayList<>();
    clients.forEach((port, name) -> connection(port, name).ifPresent(waiting::add));
    List<String> parts = new ArrayList<>(threads());
    parts.addAll(waiting.subList(0, Math.min(MOST_CLIENTS, waiting.size())));
    if (waiting.size() > MOST_CLIENTS) {
      parts.add("and likewise " + (waiting.size() - MOST_CLIENTS) + " more clients");
    }
    return String.join("; ", parts);
  }

  private List<String> threads() {
    List<ThreadView> threads = view.threads();
    Map<String, Integer> doing = new LinkedHashMap<>();
    threads.forEach(thread -> doing.merge(doing(thread), 1, Integer::sum));
    if (threads.size() == 1) {
      return List.of("its only thread " + doing(threads.get(0)));
    }
    List<String> words = new ArrayList<>();
    doing.forEach(
        (what, count) ->
            words.add((count == 1 ? "a thread " : "each of " + count + " threads ") + what));
    return words.size() <= MOST_THREADS
        ? words
        : List.of(String.join(", ", words.subList(0, MOST_THREADS)) + " …");
  }

  private String doing(ThreadView thread) {
    SystemCall call = thread.call();
    if (thread.state() == 'T') {
      return "is stopped";
    }
    if (call == null) {
      return thread.running() ? "is running" : "has just been running";
    }
    String where = call.name() + "()" + object(thread);
    return switch (call.kind()) {
      case SLEEP -> "sleeps in " + where;
      case ACCEPT, READ, WRITE, SELECT, INTERNAL, OTHER ->
          call.endless() ? "is blocked in " + where : "waits for a limited time in " + where;
    };
  }

  private String object(ThreadView thread) {
    Optional<SocketTable.Row> socket = view.socketOf(thread);
    if (socket.isEmpty()) {
      return thread.call().descriptor() == 0 ? " on standard input" : "";
    }
    String name = clients.get(socket.get().remotePort());
    return name == null ? "" : " on " + name + "'s connection";
  }

  private Optional<String> connection(int clientPort, String name) {
    Optional<SocketTable.Row> row =
        view.sockets().rows().stream()
            .filter(end -> end.remotePort() == clientPort && end.established())
            .findFirst();
    if (row.isEmpty()) {
      return Optional.empty();
    }
    if (row.get().inode() == 0) {
      return Optional.of(name + " is connected but still in the listen backlog, not yet accepted");
    }
    return row.get().incoming() == 0
        ? Optional.empty()
        : Optional.of(row.get().incoming() + " bytes from " + name + " are still unread");
  }
}
