package dev.socketlab.grading.launch;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers every question for the address of a host with 127.0.0.1 (RFC 1035), so that a program
 * runs that names a machine of its author's. In a room all addresses of IPv4 are the room's own,
 * and with them those of the name servers that the system is set up for.
 */
public final class RoomNameServer {

  private static final Path SETTINGS = Path.of("/etc/resolv.conf");
  private static final int PORT = 53;
  private static final int LARGEST = 512;
  private static final int HEADER = 12;
  private static final short ANSWER_WITH_RECURSION = (short) 0x8180;
  private static final short NAME_OF_THE_QUESTION = (short) 0xC00C;
  private static final short ADDRESS = 1;
  private static final short INTERNET = 1;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final DatagramSocket socket;

  private RoomNameServer(DatagramSocket socket) {
    this.socket = socket;
  }

  /** Starts it, for as long as the room exists, at the addresses where the system asks. */
  public static void start() throws IOException {
    for (InetAddress address : asked()) {
      try {
        RoomNameServer server = new RoomNameServer(new DatagramSocket(PORT, address));
        Thread thread = new Thread(server::serve, "names");
        thread.setDaemon(true);
        thread.start();
      } catch (SocketException notAllowed) {
        return; // names are not found, as on a machine without a network
      }
    }
  }

  /** What resolv.conf(5) says, or this machine if it says nothing. */
  private static List<InetAddress> asked() throws IOException {
    List<InetAddress> servers = new ArrayList<>();
    if (Files.isReadable(SETTINGS)) {
      for (String line : Files.readAllLines(SETTINGS, StandardCharsets.ISO_8859_1)) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length > 1 && words[0].equals("nameserver")) {
          Endpoint.ipv4(words[1]).ifPresent(servers::add);
        }
      }
    }
    return servers.isEmpty() ? List.of(InetAddress.getLoopbackAddress()) : servers;
  }

  private void serve() {
    while (true) {
      try {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        socket.receive(packet);
        byte[] reply = reply(Arrays.copyOf(packet.getData(), packet.getLength()));
        socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
      } catch (BufferUnderflowException | IllegalArgumentException | IOException notAQuestion) {
        // A program may send what it likes.
      }
    }
  }

  /** The answer to one question: an address, or that there is nothing of the kind it asks for. */
  static byte[] reply(byte[] question) {
    ByteBuffer query = ByteBuffer.wrap(question);
    short id = query.getShort();
    query.position(HEADER);
    for (int length = query.get(); length != 0; length = query.get()) {
      for (int i = 0; i < (length & 0xff); i++) {
        query.get();
      }
    }
    short type = query.getShort();
    query.getShort();
    int end = query.position();
    boolean known = type == ADDRESS;
    ByteBuffer reply = ByteBuffer.allocate(end + (known ? 16 : 0));
    reply.putShort(id).putShort(ANSWER_WITH_RECURSION);
    reply.putShort((short) 1).putShort((short) (known ? 1 : 0)).putInt(0);
    reply.put(question, HEADER, end - HEADER);
    if (known) {
      reply.putShort(NAME_OF_THE_QUESTION).putShort(ADDRESS).putShort(INTERNET).putInt(0);
      reply.putShort((short) LOOPBACK.length).put(LOOPBACK);
    }
    return reply.array();
  }
}
