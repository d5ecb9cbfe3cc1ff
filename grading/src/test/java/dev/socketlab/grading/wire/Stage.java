package dev.socketlab.grading.wire;

import dev.socketlab.client.Connection;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.observe.RestHistory;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.LittleProgram;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A small server in Python with a thread for each client, and peers that talk to it. */
public final class Stage implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Prepended to what it does with each client: {@code def serve(client)}. */
  private static final String SERVER =
      """
      import socket, struct, sys, threading
      def reset(client):
          client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
          client.close()
      def begin(client):
          serve(client)
          client.close()
      def listen():
          server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=300)
          print("listening", flush=True)
          while True:
              client, _ = server.accept()
              threading.Thread(target=begin, args=(client,), daemon=True).start()
      """;

  /** Prints what each read returned and how the stream ended; echoes everything. */
  public static final String TELLS =
      """
      def serve(client):
          try:
              piece = client.recv(65536)
              while piece:
                  print("read", piece, flush=True)
                  client.sendall(piece)
                  piece = client.recv(65536)
              print("end of stream", flush=True)
          except ConnectionResetError:
              print("reset", flush=True)
      """;

  private final Port port;
  private final Program program;
  private final Stillness stillness;
  private final Transcript transcript = new Transcript();
  private final List<Peer> peers = new ArrayList<>();

  /**
   * @param serve the program's function of that name
   */
  public Stage(Path folder, String serve) throws IOException, InterruptedException {
    port = Port.take();
    String number = Integer.toString(port.number());
    program = LittleProgram.python(folder, SERVER + serve + "listen()\n", number);
    LittleProgram.awaitPrinted(program, "listening");
    stillness = Stillness.of(program.pid(), new RestHistory());
  }

  public Peer join() throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number());
    Connection connection = Connection.connect(address, PATIENCE);
    Peer peer = new Peer("client " + (peers.size() + 1), connection, transcript, stillness);
    stillness.watch(peer.localPort());
    peers.add(peer);
    return peer;
  }

  /** How many have joined. */
  public int joined() {
    return peers.size();
  }

  /** What the program printed about its clients, once it has come to rest. */
  public List<String> printed() throws IOException, InterruptedException {
    stillness.settle();
    LittleProgram.awaitPrinted(program, "listening");
    return program.output().text().lines().skip(1).toList();
  }

  public List<Event> events() {
    return transcript.events();
  }

  /** Without notes. */
  public Stream<Event> happened() {
    return events().stream().filter(event -> event.kind() != Event.Kind.NOTE);
  }

  @Override
  public void close() throws IOException {
    for (Peer peer : peers) {
      peer.close();
    }
    program.close();
    port.close();
  }
}
