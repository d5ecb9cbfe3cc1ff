package dev.socketlab.grading.observe;

import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A server with 20 connected clients and a thread for each. */
@State(Scope.Benchmark)
public class WatchedServer {

  private static final int CLIENTS = 20;

  @Param({"PYTHON", "C", "JAVA"})
  private SilentServer server;

  private Path folder;
  private Port port;
  private Program program;
  private Stillness stillness;
  private final List<Socket> clients = new ArrayList<>();

  @Setup(Level.Trial)
  public void start() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("benchmark");
    port = Port.take();
    program = server.serve(folder, port);
    stillness = Stillness.of(program.pid(), new RestHistory());
    while (clients.size() < CLIENTS) {
      clients.add(new Socket(InetAddress.getLoopbackAddress(), port.number()));
      stillness.watch(clients.get(clients.size() - 1).getLocalPort());
    }
    stillness.settle();
  }

  @TearDown(Level.Trial)
  public void stop() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    program.close();
    port.close();
    for (Path file : Files.list(folder).toList()) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  int pid() {
    return program.pid();
  }

  /** Sends what will never get a reply. */
  void disturb() throws IOException {
    clients.get(0).getOutputStream().write('?');
  }

  Stillness stillness() {
    return stillness;
  }
}
