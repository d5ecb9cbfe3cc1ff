package dev.socketlab.grading.dialect;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.RestHistory;
import dev.socketlab.grading.observe.SocketTable;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server on a port of its own, restarted whenever a client connects after it has ended. */
final class RestartedServer implements ProgramAccess, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ATTEMPTS = 3;

  private final List<String> command;
  private final Path folder;
  private final List<String> typed;
  private final Transcript transcript = new Transcript();
  private final List<AutoCloseable> open = new ArrayList<>();
  private Program program;
  private Stillness stillness;
  private int starts;

  RestartedServer(Path folder, List<String> command, String... typed) {
    this.folder = folder;
    this.command = command;
    this.typed = List.of(typed);
  }

  Transcript transcript() {
    return transcript;
  }

  int starts() {
    return starts;
  }

  @Override
  public Optional<Peer> connect() throws IOException, InterruptedException {
    ensureRunning();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<InetSocketAddress> door = door();
      if (door.isPresent()) {
        try {
          Peer peer =
              new Peer("client", Connection.connect(door.get(), PATIENCE), transcript, stillness);
          open.add(peer);
          stillness.watch(peer.localPort());
          return Optional.of(peer);
        } catch (ConnectException refused) {
          stillness.settle();
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean ensureRunning() throws IOException, InterruptedException {
    if (program == null || !program.alive()) {
      start();
    }
    return program.alive();
  }

  private void start() throws IOException, InterruptedException {
    close();
    starts++;
    program = ProgramStarter.unconfined().start(command, folder, printed -> {});
    stillness = Stillness.of(program.pid(), new RestHistory());
    typed.forEach(program::type);
    stillness.await(ms -> !listeners().isEmpty() || program.awaitEnd(ms));
  }

  private List<SocketTable.Row> listeners() {
    return ProgramView.look(program.pid()).listeners();
  }

  private Optional<InetSocketAddress> door() {
    return listeners().stream()
        .findFirst()
        .map(row -> new InetSocketAddress(InetAddress.getLoopbackAddress(), row.localPort()));
  }

  @Override
  public boolean accepted(Peer peer) {
    return ProgramView.look(program.pid()).unaccepted().stream()
        .noneMatch(row -> row.remotePort() == peer.localPort());
  }

  @Override
  public void end() throws IOException {
    program.close();
  }

  @Override
  public boolean settle() throws IOException, InterruptedException {
    stillness.settle();
    return !stillness.busy();
  }

  @Override
  public boolean alive() {
    return program.alive();
  }

  @Override
  public void close() throws IOException {
    for (AutoCloseable one : open) {
      try {
        one.close();
      } catch (IOException failed) {
        throw failed;
      } catch (Exception other) {
        throw new IOException(other);
      }
    }
    open.clear();
    if (program != null) {
      program.close();
    }
  }
}
