import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** One thread, many clients: java.nio with a Selector. */
public class Server3 {

    /** What the server knows about one client. */
    static class Session {
        final ByteArrayOutputStream line = new ByteArrayOutputStream();
        final ByteArrayOutputStream answers = new ByteArrayOutputStream();
        ByteBuffer out = ByteBuffer.allocate(0);
        boolean leaving = false;
    }

    private static final ByteBuffer input = ByteBuffer.allocate(4096);

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.out.println("Usage: java Server3 PORT");
            System.exit(2);
        }
        int port = Integer.parseInt(args[0]);
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.socket().setReuseAddress(true);
        server.bind(new InetSocketAddress(port), 100);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println("Server3 is listening on port " + port);

        while (true) {
            selector.select();
            Iterator<SelectionKey> it = selector.selectedKeys().iterator();
            while (it.hasNext()) {
                SelectionKey key = it.next();
                it.remove();
                if (!key.isValid()) {
                    continue;
                }
                if (key.isAcceptable()) {
                    accept(server, selector);
                    continue;
                }
                try {
                    if (key.isReadable()) {
                        read(key);
                    }
                    write(key);
                } catch (IOException e) {
                    System.out.println("Client lost: " + e.getMessage());
                    key.cancel();
                    key.channel().close();
                }
            }
        }
    }

    private static void accept(ServerSocketChannel server, Selector selector) {
        try {
            SocketChannel client = server.accept();
            if (client != null) {
                client.configureBlocking(false);
                client.register(selector, SelectionKey.OP_READ, new Session());
            }
        } catch (IOException e) {
            System.out.println("accept: " + e.getMessage());
        }
    }

    private static void read(SelectionKey key) throws IOException {
        Session session = (Session) key.attachment();
        input.clear();
        int n = ((SocketChannel) key.channel()).read(input);
        if (n < 0) {
            session.leaving = true;
            return;
        }
        input.flip();
        while (input.hasRemaining() && !session.leaving) {
            byte b = input.get();
            if (b != '\n') {
                session.line.write(b);
                continue;
            }
            String line = session.line.toString(StandardCharsets.UTF_8);
            session.line.reset();
            String reply;
            if (Calculator.isGoodbye(line)) {
                reply = "bye";
                session.leaving = true;
            } else {
                reply = Calculator.reply(line);
            }
            session.answers.writeBytes((reply + "\n").getBytes(StandardCharsets.UTF_8));
        }
        session.out = ByteBuffer.wrap(session.answers.toByteArray());
        session.answers.reset();
    }

    private static void write(SelectionKey key) throws IOException {
        Session session = (Session) key.attachment();
        SocketChannel client = (SocketChannel) key.channel();
        if (session.out.hasRemaining()) {
            client.write(session.out);
        }
        if (session.out.hasRemaining()) {
            // the client has to read first before we listen to it again
            key.interestOps(SelectionKey.OP_WRITE);
        } else if (session.leaving) {
            key.cancel();
            client.close();
        } else {
            key.interestOps(SelectionKey.OP_READ);
        }
    }
}
