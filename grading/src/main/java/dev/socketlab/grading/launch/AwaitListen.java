package dev.socketlab.grading.launch;

import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.SocketTable;
import java.util.Comparator;
import java.util.Optional;

/**
 * A socket of the program's own that listens; where there are several, the one on the port that it
 * was told. Nothing is connected for that: a server may accept one client in its life.
 */
record AwaitListen(int port) implements LaunchGoal {

  @Override
  public Optional<Endpoint> reached(int pid) {
    if (SocketTable.of(pid).rows().stream().noneMatch(SocketTable.Row::listening)) {
      return Optional.empty(); // without a look at the whole program, which costs more
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
