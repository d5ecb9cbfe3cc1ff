package dev.socketlab.server4;

import dev.socketlab.common.life.LessonServer;
import dev.socketlab.common.log.Journal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * server4 in one file: one thread echoes to all clients, and waits in select only. An echo needs no
 * messages: whatever piece of the stream a read brings, the same bytes go back.
 */
final class Server4Lesson extends LessonServer {

  /** One for all clients: it is empty again before the next one is read. */
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(64 * 1024);

  private Selector selector;

  Server4Lesson(InetSocketAddress address, Journal journal) {
    super(address, journal);
  }

  @Override
  protected InetSocketAddress listen(InetSocketAddress address) throws IOException {
    selector = closeOnStop(Selector.open());
    ServerSocketChannel listener = closeOnStop(ServerSocketChannel.open());
    // Else bind fails for a minute after a restart (TIME_WAIT: RFC 9293, 3.6.1).
    listener.socket().setReuseAddress(true);
    // The kernel completes connections by itself and queues up to 128 until accept takes them.
    listener.bind(address, 128);
    listener.configureBlocking(false);
    listener.register(selector, SelectionKey.OP_ACCEPT);
    return (InetSocketAddress) listener.getLocalAddress();
  }

  @Override
  protected void serve() throws IOException {
    while (true) {
      // Sleeps until a socket is ready: until the call that it is registered for would not block.
      selector.select();
      for (SelectionKey key : selector.selectedKeys()) {
        if (key.isAcceptable()) {
          accept((ServerSocketChannel) key.channel());
        } else {
          serve(key, (SocketChannel) key.channel());
        }
      }
      // select only adds to this set: what stays in it is served again, ready or not.
      selector.selectedKeys().clear();
    }
  }

  private void accept(ServerSocketChannel listener) throws IOException {
    // Takes this client's own socket out of the backlog. (accept fails when the process is out of
    // descriptors. That ends this server; the real one waits for a moment.)
    SocketChannel socket = listener.accept();
    if (socket != null) { // else the client has left the backlog meanwhile
      closeOnStop(socket).configureBlocking(false);
      socket.register(selector, SelectionKey.OP_READ);
      journal().came(socket.getRemoteAddress());
    }
  }

  private void serve(SelectionKey key, SocketChannel socket) throws IOException {
    SocketAddress address = socket.getRemoteAddress();
    try {
      if (key.isReadable()) {
        echo(key, socket);
      } else {
        sendRest(key, socket, (ByteBuffer) key.attachment());
      }
    } catch (IOException | RuntimeException e) {
      socket.close(); // a reset, for example: the end of this client, and of no other
    }
    if (!socket.isOpen()) {
      journal().left(address);
    }
  }

  private void echo(SelectionKey key, SocketChannel socket) throws IOException {
    // Does not block: select said that there is at least one byte, or the end of the stream. At
    // its end a socket stays readable forever: a loop that does not close it then spins.
    if (socket.read(bytes.clear()) < 0) {
      socket.close(); // everything has been sent: else the socket would not be read
      return;
    }
    // Takes as much as the kernel has room for, maybe nothing, if the client does not read. What
    // is left is easily overlooked: short echoes always fit, and long ones lose their ends.
    socket.write(bytes.flip());
    if (bytes.hasRemaining()) {
      // Kept apart, since the next client needs the buffer; to repeat the write until it is done
      // would make everybody wait for this client. It is not read until the rest is gone, so it
      // costs no more memory than this, and TCP makes it stop sending.
      ByteBuffer rest = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
      key.attach(rest);
      key.interestOps(SelectionKey.OP_WRITE);
    }
  }

  private static void sendRest(SelectionKey key, SocketChannel socket, ByteBuffer rest)
      throws IOException {
    socket.write(rest); // there is room again, maybe for a part only
    if (!rest.hasRemaining()) {
      // Back to reading only: almost every socket is almost always writable, so select would spin.
      key.interestOps(SelectionKey.OP_READ);
      key.attach(null);
    }
  }
}
