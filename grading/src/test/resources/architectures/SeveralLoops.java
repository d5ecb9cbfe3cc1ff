import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** As Netty does it: one thread accepts, and hands its clients to several event loops in turn. */
public class SeveralLoops {

    private record Loop(Selector selector, Queue<SocketChannel> newcomers) implements Runnable {
        @Override
        public void run() {
            ByteBuffer bytes = ByteBuffer.allocate(4096);
            while (true) {
                try {
                    selector.select();
                    SocketChannel newcomer;
                    while ((newcomer = newcomers.poll()) != null) {
                        newcomer.configureBlocking(false);
                        newcomer.register(selector, SelectionKey.OP_READ);
                    }
                    for (SelectionKey key : selector.selectedKeys()) {
                        echo((SocketChannel) key.channel(), bytes.clear());
                    }
                    selector.selectedKeys().clear();
                } catch (IOException gone) {
                    System.out.println(gone);
                }
            }
        }

        private static void echo(SocketChannel client, ByteBuffer bytes) throws IOException {
            try {
                boolean more = client.read(bytes) >= 0;
                bytes.flip();
                while (bytes.hasRemaining()) {
                    client.write(bytes);
                }
                if (more) {
                    return;
                }
            } catch (IOException gone) {
                System.out.println(gone);
            }
            client.close();
        }
    }

    public static void main(String[] args) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        int port = Integer.parseInt(args[0]);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        List<Loop> loops = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Loop loop = new Loop(Selector.open(), new ConcurrentLinkedQueue<>());
            loops.add(loop);
            new Thread(loop, "nioEventLoopGroup-3-" + i).start();
        }
        for (int i = 0; true; i = (i + 1) % loops.size()) {
            SocketChannel client = server.accept();
            loops.get(i).newcomers().add(client);
            loops.get(i).selector().wakeup();
        }
    }
}
