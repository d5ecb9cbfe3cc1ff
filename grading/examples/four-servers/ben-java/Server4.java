import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Echo server with a Selector. Each client has a buffer of its own. The buffer
 * is either being filled (OP_READ) or being emptied (OP_WRITE), never both.
 */
public class Server4 {
    private static final int BUFFER_SIZE = 32 * 1024;

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.out.println("Usage: java Server4 PORT");
            System.exit(2);
        }
        int port = Integer.parseInt(args[0]);
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.socket().setReuseAddress(true);
        server.bind(new InetSocketAddress(port), 100);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println("Echo server is listening on port " + port);

        while (true) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (!key.isValid()) {
                    continue;
                }
                try {
                    if (key.isAcceptable()) {
                        SocketChannel client = server.accept();
                        if (client != null) {
                            client.configureBlocking(false);
                            client.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(BUFFER_SIZE));
                        }
                    } else {
                        echo(key);
                    }
                } catch (IOException e) {
                    System.out.println("Client lost: " + e.getMessage());
                    if (key.channel() != server) {
                        key.cancel();
                        key.channel().close();
                    }
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private static void echo(SelectionKey key) throws IOException {
        SocketChannel client = (SocketChannel) key.channel();
        ByteBuffer buffer = (ByteBuffer) key.attachment();
        if (key.isReadable()) {
            int n = client.read(buffer);
            if (n < 0) {
                key.cancel();
                client.close();
                return;
            }
            buffer.flip();
        }
        client.write(buffer);
        if (buffer.hasRemaining()) {
            key.interestOps(SelectionKey.OP_WRITE);
        } else {
            buffer.clear();
            key.interestOps(SelectionKey.OP_READ);
        }
    }
}
