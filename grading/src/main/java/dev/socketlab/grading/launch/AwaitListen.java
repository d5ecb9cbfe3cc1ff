package dev.socketlab.grading.launch;

import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.SocketTable;
import java.util.Comparator;
import java.util.Optional;

/**
 * Waits for the program to listen; if several of its sockets do, the one on the given port counts.
 * This makes no connection, since a server may accept only one client in its life.
 */
record AwaitListen(int port) implements LaunchGoal {

  @Override
  public Optional<Endpoint> reached(int pid) {
    if (SocketTable.of(pid).rows().stream().noneMatch(SocketTable.Row::listening)) {
      return Optional.empty(); // a look at the whole program would cost more
    }
    return ProgramView.look(pid).listeners().stream()
        .min(
            Comparator.comparing((SocketTable.Row row) -> row.localPort() != port)
                .thenComparing(SocketTable.Row::localPort))
        .map(Endpoint::of);
  }

  @Override
  public String verb() {
    return "listen";
  }

  @Override
  public String does() {
    return "listens on";
  }
}
