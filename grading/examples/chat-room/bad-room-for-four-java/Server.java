import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/** A chat server that asks everybody for a name. */
public class Server {

    private static final Set<Member> MEMBERS = ConcurrentHashMap.newKeySet();

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        InetAddress address = InetAddress.getByName("localhost");
        try (ServerSocket server = new ServerSocket(port, 50, address)) {
            System.out.println("Server started");
            System.out.println("IP " + address.getHostAddress() + ", port " + port);
            for (int i = 0; i < 4; i++) {
                Socket socket = server.accept();
                new Thread(new Member(socket)).start();
            }
        }
    }

    private static void tellOthers(Member sender, String text) {
        for (Member member : MEMBERS) {
            if (member != sender) {
                member.tell(text);
            }
        }
    }

    private static class Member implements Runnable {

        private final Socket socket;
        private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(2000);
        private String name = "somebody";

        Member(Socket socket) {
            this.socket = socket;
        }

        /** Never waits: who does not read is thrown out. */
        void tell(String text) {
            if (!waiting.offer(text)) {
                MEMBERS.remove(this);
                close();
            }
        }

        @Override
        public void run() {
            Thread writer = new Thread(this::write);
            writer.start();
            try {
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                tell("What is your name?\n");
                name = in.readLine();
                if (name != null) {
                    MEMBERS.add(this);
                    tellOthers(this, "*** " + name + " is here ***\n");
                    talk(in);
                }
            } catch (IOException e) {
                System.out.println(name + " is lost: " + e.getMessage());
            }
            MEMBERS.remove(this);
            tellOthers(this, "*** " + name + " is gone ***\n");
            writer.interrupt();
            close();
        }

        private void talk(BufferedReader in) throws IOException {
            String line;
            while ((line = in.readLine()) != null) {
                if (line.equals("/quit")) {
                    return;
                }
                tellOthers(this, "[" + name + "] " + line + "\n");
            }
        }

        private void write() {
            try {
                OutputStream out = socket.getOutputStream();
                while (true) {
                    out.write(waiting.take().getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (IOException e) {
                close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void close() {
            try {
                socket.close();
            } catch (IOException e) {
                System.out.println("close: " + e.getMessage());
            }
        }
    }
}
