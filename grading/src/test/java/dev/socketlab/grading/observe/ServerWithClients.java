package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.process.LittleProgram;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small server and its clients. */
final class ServerWithClients implements AutoCloseable {

  /** Prepended to each program in Python: it listens, and says so. */
  private static final String LISTENING =
      """
      import select, socket, sys, threading, time
      server = socket.socket()
      server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
      server.bind(("127.0.0.1", int(sys.argv[1])))
      server.listen(5)
      print("listening", flush=True)
      """;

  private final Port port;
  private final Program program;
  private final Stillness stillness;
  private final List<Socket> sockets = new ArrayList<>();

  private ServerWithClients(Port port, Program program) {
    this.port = port;
    this.program = program;
    this.stillness =
        Stillness.of(program.pid(), new RestHistory()).readBy(program.output()::readerTid);
  }

  /** Starts a program in Python. */
  static ServerWithClients of(Path folder, String code) throws IOException, InterruptedException {
    Port port = Port.take();
    return of(
        port, LittleProgram.python(folder, LISTENING + code, Integer.toString(port.number())));
  }

  /** Waits until the program says that it listens, and measures its speed by its start. */
  static ServerWithClients of(Port port, Program program) throws IOException, InterruptedException {
    ServerWithClients clients = new ServerWithClients(port, program);
    Stillness.End end =
        clients.stillness.await(
            ms -> {
              clients.program.output().awaitMore(0, ms);
              return clients.program.output().total() > 0;
            });
    assertThat(end).isEqualTo(Stillness.End.CAME);
    assertThat(program.output().text()).startsWith("listening");
    return clients;
  }

  Program program() {
    return program;
  }

  Stillness stillness() {
    return stillness;
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.number());
    sockets.add(socket);
    stillness.watch(socket.getLocalPort());
    return socket;
  }

  /** Waits for a byte from the program. */
  Stillness.End hear(Socket socket) throws IOException, InterruptedException {
    return stillness.await(
        ms -> {
          try {
            socket.setSoTimeout((int) Math.max(1, ms));
            return socket.getInputStream().read() >= 0;
          } catch (SocketTimeoutException nothing) {
            return false;
          }
        });
  }

  /** Connects a client, sends a byte, and waits for the answer. */
  Stillness.End ask() throws IOException, InterruptedException {
    Socket client = connect();
    client.getOutputStream().write('?');
    return hear(client);
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    program.close();
    port.close();
  }
}
