package dev.socketlab.server3;

import dev.socketlab.common.calc.CalcService;
import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.life.LessonServer;
import dev.socketlab.common.log.Journal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * server3 in one file: one thread serves all clients. It waits in select, and nowhere else, until
 * some sockets are ready: until a call on them would not block.
 */
final class Server3Lesson extends LessonServer {
  private final CalcService calc = new CalcService();
  private final ByteBuffer bytes = ByteBuffer.allocate(8 * 1024);
  private Selector selector;

  Server3Lesson(InetSocketAddress address, Journal journal) {
    super(address, journal);
  }

  @Override
  protected InetSocketAddress listen(InetSocketAddress address) throws IOException {
    selector = closeOnStop(Selector.open());
    ServerSocketChannel listener = closeOnStop(ServerSocketChannel.open());
    listener.socket().setReuseAddress(true); // else bind fails for a minute after a restart
    // The kernel completes connections by itself and queues up to 128 until accept takes them.
    listener.bind(address, 128);
    listener.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
    return (InetSocketAddress) listener.getLocalAddress();
  }

  @Override
  protected void serve() throws IOException {
    while (true) {
      // Sleeps until a socket is ready for what it is registered for. Ready is a state, not an
      // event: a socket that is not read, or not closed at its end, is reported again and again.
      selector.select();
      for (SelectionKey key : selector.selectedKeys()) {
        if (key.isAcceptable()) {
          accept((ServerSocketChannel) key.channel());
        } else {
          serve(key, (SocketChannel) key.channel(), (ClientData) key.attachment());
        }
      }
      selector.selectedKeys().clear(); // select only adds to this set
    }
  }

  private void accept(ServerSocketChannel listener) throws IOException {
    SocketChannel socket = listener.accept(); // this client's own socket, out of the backlog
    if (socket != null) { // else the client has left the backlog meanwhile
      closeOnStop(socket).configureBlocking(false);
      socket.register(selector, SelectionKey.OP_READ, new ClientData());
      journal().came(socket.getRemoteAddress());
    }
  }

  private void serve(SelectionKey key, SocketChannel socket, ClientData client) throws IOException {
    boolean over;
    try {
      if (key.isReadable()) {
        read(socket, client);
      }
      // Takes what the kernel has room for, maybe nothing: a short write. To repeat it until all is
      // gone would make everybody wait for one client. So the rest is kept, and the client is not
      // read until it is gone: no more can pile up. From then on waiting for OP_WRITE would spin.
      socket.write(client.unsent);
      boolean sent = !client.unsent.hasRemaining();
      key.interestOps(sent ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
      if (sent && client.bye) {
        socket.shutdownOutput(); // close would send a reset if bytes are unread, and bye be lost
      }
      over = sent && client.ended;
    } catch (IOException | RuntimeException e) {
      over = true; // a reset, for example: the end of this client, and of no other
    }
    if (over) {
      journal().left(socket.getRemoteAddress());
      socket.close();
    }
  }

  private void read(SocketChannel socket, ClientData client) throws IOException {
    // Brings any piece of the stream: half a line, or three and a half; at its end, -1 for good.
    client.ended = socket.read(bytes.clear()) < 0;
    if (client.ended && client.line.size() > 0) {
      bytes.put((byte) '\n'); // so that its last line is answered, too
    }
    StringBuilder replies = new StringBuilder();
    for (bytes.flip(); bytes.hasRemaining() && !client.bye; ) {
      byte b = bytes.get();
      if (b == '\n') {
        boolean tooLong = client.line.size() > Conversation.LINE_LIMIT + 1; // 1 for a CR
        String answer = tooLong ? Conversation.TOO_LONG : calc.answer(client.line.toByteArray());
        replies.append(answer).append('\n');
        client.line.reset();
        client.bye = answer.equals(CalcService.BYE);
      } else if (client.line.size() < Conversation.LINE_LIMIT + 2) { // the rest need not be kept
        client.line.write(b);
      }
    }
    client.unsent = StandardCharsets.US_ASCII.encode(replies.toString());
  }

  private static final class ClientData { // what is kept of a client from turn to turn
    final ByteArrayOutputStream line = new ByteArrayOutputStream();
    ByteBuffer unsent;
    boolean bye;
    boolean ended;
  }
}
